/* Lines end in CRLF and have at most 76 characters, all ASCII: nothing on the way changes them. */
#include "ddreg/mail.h"
#include "doc_char.h"

#include "ddreg/base64.h"
#include "ddreg/date.h"

enum { LINE = 76, WORD = 60 }; /* an encoded word has at most 75 characters */

static void add_hex(struct buf *out, char c)
{
    buf_printf(out, "=%02X", (unsigned)(unsigned char)c);
}

static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* A text of a header: encoded words of whole characters, a line each. */
static void add_words(struct buf *out, const char *text)
{
    size_t begun = out->len;

    buf_add(out, "=?utf-8?Q?");
    while (*text) {
        size_t n = doc_char(text);
        if (out->len - begun + 3 * n > WORD) {
            buf_add(out, "?=\r\n ");
            begun = out->len;
            buf_add(out, "=?utf-8?Q?");
        }
        for (; n > 0; n--, text++) {
            if (*text == ' ')
                buf_add_char(out, '_');
            else if (is_plain(*text))
                buf_add_char(out, *text);
            else
                add_hex(out, *text);
        }
    }
    buf_add(out, "?=");
}

/* "Mon, 03 Jun 2024 12:00:00 +0000" */
static void add_date(struct buf *out, const char *day)
{
    static const char names[][4] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    static const char months[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const int64_t weekday = (date_days_between("1970-01-01", day) % 7 + 7) % 7;
    const int month = (day[5] - '0') * 10 + day[6] - '0';

    buf_printf(out, "Date: %s, %.2s %s %.4s 12:00:00 +0000\r\n", names[weekday], day + 8,
               months[month > 0 && month <= 12 ? month - 1 : 0], day);
}

/* A paragraph in quoted-printable; its own line ends stay. */
static void add_body(struct buf *out, const char *text)
{
    size_t begun = out->len;

    for (; *text; text++) {
        const bool last = text[1] == '\n' || text[1] == '\0';
        const bool safe = *text > ' ' && *text < 0x7F && *text != '=';
        if (*text == '\n') {
            buf_add(out, "\r\n");
            begun = out->len;
            continue;
        }
        if (out->len - begun + 3 >= LINE) {
            buf_add(out, "=\r\n");
            begun = out->len;
        }
        if ((safe && !(*text == '.' && out->len == begun)) || (*text == ' ' && !last))
            buf_add_char(out, *text);
        else
            add_hex(out, *text);
    }
    buf_add(out, "\r\n");
}

/* Between the parts: "=_" is in no line of quoted-printable or Base64. */
#define BOUNDARY "=_part_of_the_mail"

static void add_text(const struct mail *mail, struct buf *out)
{
    buf_add(out, "Content-Type: text/plain; charset=utf-8\r\n"
                 "Content-Transfer-Encoding: quoted-printable\r\n");
    for (size_t i = 0; i < mail->n; i++) {
        buf_add(out, "\r\n");
        add_body(out, mail->paragraphs[i]);
    }
}

static void add_file(const struct mail_file *file, struct buf *out)
{
    buf_printf(out,
               "\r\n--" BOUNDARY "\r\nContent-Type: %s\r\n"
               "Content-Disposition: attachment; filename=\"%s\"\r\n"
               "Content-Transfer-Encoding: base64\r\n\r\n",
               file->type, file->name);
    base64_add(out, file->bytes->data, file->bytes->len, LINE);
}

enum dd_rc mail_write(const struct mail *mail, struct buf *out, struct dd_error *err)
{
    if (mail->from) {
        buf_add(out, "From: ");
        add_words(out, mail->from_name);
        buf_printf(out, "\r\n <%s>\r\n", mail->from);
    }
    if (mail->to)
        buf_printf(out, "To: <%s>\r\n", mail->to);
    buf_add(out, "Subject: ");
    add_words(out, mail->subject);
    buf_add(out, "\r\n");
    add_date(out, mail->day);
    buf_add(out, "X-Unsent: 1\r\nMIME-Version: 1.0\r\n");
    if (mail->nfiles > 0)
        buf_add(out, "Content-Type: multipart/mixed; boundary=\"" BOUNDARY "\"\r\n"
                     "\r\n--" BOUNDARY "\r\n");
    add_text(mail, out);
    for (size_t i = 0; i < mail->nfiles; i++)
        add_file(&mail->files[i], out);
    if (mail->nfiles > 0)
        buf_add(out, "--" BOUNDARY "--\r\n");
    return buf_ok(out, err);
}
