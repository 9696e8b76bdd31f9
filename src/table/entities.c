#include "entities.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST = 10 }; /* "&thetasym;" */

/* By name; those of letters with both a small and a capital form differ in the first letter. */
static const struct {
    const char *name;
    const char *text;
} entities[] = {
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
    {"nbsp", " "},   {"shy", ""},     {"aelig", "æ"},  {"AElig", "Æ"},  {"oslash", "ø"},
    {"Oslash", "Ø"}, {"aring", "å"},  {"Aring", "Å"},  {"auml", "ä"},   {"Auml", "Ä"},
    {"ouml", "ö"},   {"Ouml", "Ö"},   {"uuml", "ü"},   {"Uuml", "Ü"},   {"szlig", "ß"},
    {"eacute", "é"}, {"Eacute", "É"}, {"egrave", "è"}, {"Egrave", "È"}, {"ecirc", "ê"},
    {"euml", "ë"},   {"agrave", "à"}, {"aacute", "á"}, {"Aacute", "Á"}, {"acirc", "â"},
    {"atilde", "ã"}, {"iacute", "í"}, {"igrave", "ì"}, {"icirc", "î"},  {"iuml", "ï"},
    {"oacute", "ó"}, {"Oacute", "Ó"}, {"ograve", "ò"}, {"ocirc", "ô"},  {"otilde", "õ"},
    {"uacute", "ú"}, {"ugrave", "ù"}, {"ucirc", "û"},  {"ntilde", "ñ"}, {"Ntilde", "Ñ"},
    {"ccedil", "ç"}, {"Ccedil", "Ç"}, {"eth", "ð"},    {"thorn", "þ"},  {"yacute", "ý"},
    {"ndash", "–"},  {"mdash", "—"},  {"lsquo", "‘"},  {"rsquo", "’"},  {"ldquo", "“"},
    {"rdquo", "”"},  {"laquo", "«"},  {"raquo", "»"},  {"hellip", "…"}, {"euro", "€"},
    {"pound", "£"},  {"copy", "©"},   {"reg", "®"},    {"trade", "™"},  {"deg", "°"},
    {"middot", "·"}, {"sup2", "²"},   {"sup3", "³"},   {"frac12", "½"}, {"oelig", "œ"},
    {"scaron", "š"}, {"Scaron", "Š"},
};

static size_t put(char *to, unsigned long cp)
{
    if (cp < 0x80) {
        to[0] = (char)cp;
        return 1;
    }
    if (cp < 0x800) {
        to[0] = (char)(0xC0 | cp >> 6);
        to[1] = (char)(0x80 | (cp & 0x3F));
        return 2;
    }
    to[0] = (char)(0xE0 | cp >> 12);
    to[1] = (char)(0x80 | (cp >> 6 & 0x3F));
    to[2] = (char)(0x80 | (cp & 0x3F));
    return 3;
}

/* "#248" and "#xF8": letters of the languages of Europe, and signs that a text has. */
static bool by_number(char *to, size_t *n, const char *name)
{
    bool hex = (name[1] | 0x20) == 'x';
    const char *digits = name + 1 + hex;
    unsigned long cp;
    char *end;

    if (*digits == '\0' ||
        strspn(digits, hex ? "0123456789abcdefABCDEF" : "0123456789") != strlen(digits))
        return false;
    cp = strtoul(digits, &end, hex ? 16 : 10);
    if (!((cp >= 0x20 && cp < 0x7F) || (cp >= 0xA0 && cp < 0x530) ||
          (cp >= 0x1E00 && cp < 0x2000) || (cp >= 0x2010 && cp < 0x2028) ||
          (cp >= 0x20A0 && cp < 0x20D0)))
        return false;
    *n = put(to, cp);
    return true;
}

static bool by_name(char *to, size_t *n, const char *name)
{
    for (size_t i = 0; i < sizeof(entities) / sizeof(entities[0]); i++)
        if (strcmp(entities[i].name, name) == 0) {
            *n = strlen(entities[i].text);
            memcpy(to, entities[i].text, *n);
            return true;
        }
    return false;
}

void entities_decode(char *s)
{
    char *from = strchr(s, '&'), *to = from;

    while (from && *from) {
        char name[LONGEST + 1], text[4];
        size_t len = strcspn(from + 1, ";& "), n;

        if (*from == '&' && len > 1 && len <= LONGEST && from[1 + len] == ';') {
            memcpy(name, from + 1, len);
            name[len] = '\0';
            if (*name == '#' ? by_number(text, &n, name) : by_name(text, &n, name)) {
                memcpy(to, text, n);
                to += n;
                from += len + 2;
                continue;
            }
        }
        *to++ = *from++;
    }
    if (to)
        *to = '\0';
}
