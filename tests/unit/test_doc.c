/* Documents, their writers and the escapes, fed with what hostile names hold. */
#include "test.h"

#include "ddreg/cell.h"
#include "ddreg/doc.h"

typedef void escape_fn(struct buf *, const char *);

static void assert_escape(escape_fn *escape, const char *in, const char *expected)
{
    struct buf b = BUF_INIT;

    escape(&b, in);
    assert_false(b.failed);
    assert_string_equal(buf_str(&b), expected);
    buf_release(&b);
}

static void test_escape_html(void **state)
{
    (void)state;
    assert_escape(escape_html, "<script>alert('x' & \"y\")</script>",
                  "&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;");
    assert_escape(escape_html, "a\x1b[31mb\tc\nd", "a\xEF\xBF\xBD[31mb c d");
    assert_escape(escape_html,
                  "\xE2\x80\xAE"
                  "abc",
                  "\xEF\xBF\xBD"
                  "abc");
    assert_escape(escape_html, "Blåbær & Sønn", "Blåbær &amp; Sønn");
    assert_escape(escape_html, "", "");
    assert_escape(escape_html, NULL, "");
}

static void test_escape_markdown(void **state)
{
    (void)state;
    assert_escape(escape_markdown, "a | b", "a \\| b");
    assert_escape(escape_markdown, "a\\", "a\\\\");
    assert_escape(escape_markdown, "a \\| b", "a \\\\\\| b");
    assert_escape(escape_markdown, "<script>", "&lt;script&gt;");
    assert_escape(escape_markdown, "&lt;b&gt;", "&amp;lt;b&amp;gt;");
    assert_escape(escape_markdown, "`rm` *x* _y_ ~z~ $t$",
                  "\\`rm\\` \\*x\\* \\_y\\_ \\~z\\~ \\$t\\$");
    assert_escape(escape_markdown, "![a](http://e.example)", "!\\[a\\](http\\://e.example)");
    assert_escape(escape_markdown, "WWW.e.example", "WWW\\.e.example");
    assert_escape(escape_markdown, "x\x1b]0;y\x07z", "x\xEF\xBF\xBD\\]0;y\xEF\xBF\xBDz");
}

/* Whatever is in a code span, it ends where it should. */
static void test_escape_markdown_code(void **state)
{
    (void)state;
    assert_escape(escape_markdown_code, "very_high", "`very_high`");
    assert_escape(escape_markdown_code, "a `b` c", "``a `b` c``");
    assert_escape(escape_markdown_code, "a ``` b", "````a ``` b````");
    assert_escape(escape_markdown_code, "`", "`` ` ``");
    assert_escape(escape_markdown_code, " a ",
                  "`  a  `"); /* one space at each end is the fence's */
    assert_escape(escape_markdown_code, "a\nb\x1b", "`a b\xEF\xBF\xBD`");
    assert_escape(escape_markdown_code, "", "");
}

/* What makes a block at the start of a line and nowhere else. */
static void test_escape_markdown_start(void **state)
{
    (void)state;
    assert_escape(escape_markdown, "# Top", "\\# Top");
    assert_escape(escape_markdown, "- one - two", "\\- one - two");
    assert_escape(escape_markdown, "+ one", "\\+ one");
    assert_escape(escape_markdown, "===", "\\===");
    assert_escape(escape_markdown, "1. januar–31. desember", "1\\. januar–31. desember");
    assert_escape(escape_markdown, "12) tolv", "12\\) tolv");
    assert_escape(escape_markdown, "7.", "7\\.");
    assert_escape(escape_markdown, "2024", "2024");
    assert_escape(escape_markdown, "1.5 million", "1.5 million");
    assert_escape(escape_markdown, "    code", "code");
    assert_escape(escape_markdown, "a\n# b  ", "a \\# b");
    assert_escape(escape_markdown, "   ", "");
}

/* What got an apostrophe loses it again; what did not stays. */
static void test_cell_restore(void **state)
{
    static const char *const texts[] = {"=1+1", "-2+3", "+cmd",    "@SUM(A1)", "  =1",   "'=1",
                                        "''=1", "'-",   "plain",   "'s Hage",  "-12",    "'-12",
                                        "",     "'",    "''",      "-",        "'plain", "' =1",
                                        " '=1", "- 5",  "+47 22 3"};

    (void)state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        struct buf b = BUF_INIT;
        if (cell_needs_apostrophe(texts[i]))
            buf_add_char(&b, '\'');
        buf_add(&b, texts[i]);
        assert_false(b.len > 0 && strchr("=@+", *buf_str(&b)));
        assert_string_equal(cell_restore(buf_str(&b)), texts[i]);
        buf_release(&b);
    }
    assert_true(cell_needs_apostrophe("+4722"));
    assert_true(cell_needs_apostrophe("\xEF\xBC\x9D"
                                      "1"));
    assert_false(cell_needs_apostrophe("-1 234,50"));
    assert_string_equal(cell_restore("'=1"), "=1");
    assert_string_equal(cell_restore("'s Hage"), "'s Hage");
}

static void test_escape_csv(void **state)
{
    (void)state;
    assert_escape(escape_csv, "plain", "plain");
    assert_escape(escape_csv, "a;b", "\"a;b\"");
    assert_escape(escape_csv, "say \"hi\"", "\"say \"\"hi\"\"\"");
    assert_escape(escape_csv, "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0");
    assert_escape(escape_csv, "=1;2", "\"'=1;2\"");
    assert_escape(escape_csv, "@SUM(A1)", "'@SUM(A1)");
    assert_escape(escape_csv, "+cmd", "'+cmd");
    assert_escape(escape_csv, "-1+cmd", "'-1+cmd");
    assert_escape(escape_csv, "\t=1", "' =1");
    assert_escape(escape_csv, "\xC2\xA0=1", "'\xC2\xA0=1");
    assert_escape(escape_csv, "\xE2\x80\x89+1+1", "'\xE2\x80\x89+1+1");
    assert_escape(escape_csv, "\n=1", "\"'\n=1\"");
    assert_escape(escape_csv, "one\r\ntwo\n\nthree", "\"one\ntwo\n\nthree\"");
    assert_escape(escape_csv, "  =1", "'  =1"); /* blanks are often dropped */
    assert_escape(escape_csv, " -12", " -12");
    assert_escape(escape_csv, "\r=1", "' =1");
    assert_escape(escape_csv, "   ", "   ");
    assert_escape(escape_csv, "-1234,56", "\"-1234,56\"");
    assert_escape(escape_csv, "-12", "-12");
    assert_escape(escape_csv,
                  "-1\xC2\xA0"
                  "234",
                  "-1\xC2\xA0"
                  "234");
    assert_escape(escape_csv, "-", "'-");
}

/* A document with one block of each kind, every text of it hostile. */
static void build(struct doc *d, struct arena *a)
{
    const char *header[] = {"Name|", "Count"};
    const char *cells[] = {"<b>A|B</b>", "1", "Sum", NULL};
    const bool numeric[] = {false, true};

    arena_init(a, 1 << 20);
    doc_init(d, a, "nb");
    doc_set_title(d, "<script>T</script>", "# sub");
    doc_set_draft(d, "UTKAST", "UTKAST – mangler: `x`");
    doc_heading(d, 2, "H *2*");
    doc_heading(d, 9, "H4");
    doc_paragraph(d, "1. p");
    doc_note(d, "note");
    doc_gap(d,
            (const struct doc_span[]){{false, "gap_ "},
                                      {true, "ddreg x --level very_high <FILE> a|b"},
                                      {false, " and "},
                                      {true, "``x`"},
                                      {false, ", *end*"}},
            5);
    doc_list(d, (const char *[]){"- a", "b"}, 2);
    doc_fields(d, (const char *[]){"L&", "V"}, 1);
    doc_table(d, &(struct doc_table){.caption = "C",
                                     .ncolumns = 2,
                                     .nrows = 2,
                                     .header = header,
                                     .numeric = numeric,
                                     .cells = cells,
                                     .sum = true,
                                     .row_note = "n"});
    doc_signatures(d, (const char *[]){"S"}, 1);
}

static void test_markdown(void **state)
{
    struct arena a;
    struct doc d;
    struct buf b = BUF_INIT;
    struct dd_error err;

    (void)state;
    build(&d, &a);
    assert_int_equal(doc_write_markdown(&d, &b, &err), DD_OK);
    assert_string_equal(buf_str(&b), "> **UTKAST – mangler: \\`x\\`**\n\n"
                                     "# &lt;script&gt;T&lt;/script&gt;\n\n"
                                     "\\# sub\n\n"
                                     "## H \\*2\\*\n\n"
                                     "#### H4\n\n"
                                     "1\\. p\n\n"
                                     "note\n\n"
                                     "> gap\\_ `ddreg x --level very_high <FILE> a|b` and "
                                     "``` ``x` ```, \\*end\\*\n\n"
                                     "- \\- a\n- b\n\n"
                                     "- **L&amp;:** V\n\n"
                                     "**C**\n\n"
                                     "| Name\\| | Count |\n"
                                     "| --- | ---: |\n"
                                     "| &lt;b&gt;A\\|B&lt;/b&gt; | 1 |\n"
                                     "| **Sum** |  |\n\n"
                                     "n\n\n"
                                     "S: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n");
    buf_release(&b);
    arena_release(&a);
}

static void assert_has(const struct buf *b, const char *part)
{
    if (!strstr(buf_str(b), part))
        fail_msg("not found: %s", part);
}

static void test_html(void **state)
{
    struct arena a;
    struct doc d;
    struct buf b = BUF_INIT;
    struct dd_error err;

    (void)state;
    build(&d, &a);
    assert_int_equal(doc_write_html(&d, &b, &err), DD_OK);
    assert_has(&b, "<!DOCTYPE html>\n<html lang=\"nb\">");
    assert_has(&b, "default-src 'none'; style-src 'unsafe-inline'");
    assert_has(&b, "<title>&lt;script&gt;T&lt;/script&gt;</title>");
    assert_has(&b, "<div class=\"draft\" role=\"note\"><p>UTKAST – mangler: `x`</p></div>");
    assert_has(&b, "<h2>H *2*</h2>");
    assert_has(&b, "<h4>H4</h4>");
    assert_has(&b,
               "<p class=\"gap\">gap_ <code>ddreg x --level very_high &lt;FILE&gt; a|b</code> and "
               "<code>``x`</code>, *end*</p>");
    assert_has(&b, "<dt>L&amp;</dt><dd>V</dd>");
    assert_has(&b, "<caption>C</caption>");
    assert_has(&b, "<th scope=\"col\" class=\"num\">Count</th>");
    assert_has(&b, "<th scope=\"row\">&lt;b&gt;A|B&lt;/b&gt;</th>");
    assert_has(&b, "<td class=\"num\" data-label=\"Count\">1</td>");
    assert_has(&b, "<tr class=\"sum\"><th scope=\"row\">Sum</th>");
    assert_null(strstr(buf_str(&b), "<script"));
    assert_null(strstr(buf_str(&b), "<b>"));
    buf_release(&b);
    arena_release(&a);
}

static void test_not_a_draft(void **state)
{
    struct arena a;
    struct doc d;
    struct buf b = BUF_INIT;
    struct dd_error err;

    (void)state;
    arena_init(&a, 1 << 20);
    doc_init(&d, &a, "en");
    doc_set_title(&d, "T", NULL);
    assert_int_equal(doc_write_html(&d, &b, &err), DD_OK);
    assert_null(strstr(buf_str(&b), "role=\"note\""));
    assert_null(strstr(buf_str(&b), "class=\"watermark\""));
    buf_reset(&b);
    assert_int_equal(doc_write_markdown(&d, &b, &err), DD_OK);
    assert_string_equal(buf_str(&b), "# T\n");
    buf_release(&b);
    arena_release(&a);
}

/* A document that lost a text is never written. */
static void test_no_memory(void **state)
{
    struct arena a;
    struct doc d;
    struct buf b = BUF_INIT;
    struct dd_error err;

    (void)state;
    arena_init(&a, 64);
    doc_init(&d, &a, "nb");
    doc_paragraph(&d, "a paragraph that no arena of sixty-four bytes has room for, with its block");
    assert_true(d.failed);
    assert_int_equal(doc_write_html(&d, &b, &err), DD_INTERNAL);
    assert_string_equal(err.id, "memory");
    assert_int_equal(doc_write_markdown(&d, &b, &err), DD_INTERNAL);
    assert_int_equal(b.len, 0);
    buf_release(&b);
    arena_release(&a);
}

static enum dd_rc read_back(struct arena *a, const char *text, struct buf *again)
{
    struct dd_error err = {0};
    struct doc d;
    enum dd_rc rc = doc_read_json(&d, a, text, &err);

    return rc == DD_OK ? doc_write_json(&d, again, &err) : rc;
}

/* What is kept as JSON is the same document when it is read again. */
static void test_json(void **state)
{
    static const char *const items[] = {"one", "two \"three\""}, *const pairs[] = {"a", "b"};
    static const char *cells[] = {"x", NULL, "y", "1"}, *header[] = {"What", "How many"};
    static const bool numeric[] = {false, true};
    const struct doc_span spans[] = {{false, "Do "}, {true, "ddreg due"}};
    static const struct doc_part parts[] = {{"x", DOC_TONE_LOW}, {"y", DOC_TONE_HIGH}};
    static const int64_t amounts[] = {1, 2};
    static const char *label[] = {"a"}, *value[] = {"3"};
    const struct doc_chart chart = {"Chart", 2, 1, parts, label, value, amounts};
    const struct doc_table t = {"Table", 2, 2, header, numeric, cells, true, "of all"};
    struct buf first = BUF_INIT, again = BUF_INIT;
    struct dd_error err = {0};
    struct arena a;
    struct doc d;

    (void)state;
    arena_init(&a, 1024 * 1024);
    doc_init(&d, &a, "nb");
    doc_set_title(&d, "Title", NULL);
    doc_set_draft(&d, "DRAFT", "DRAFT: all");
    doc_heading(&d, 3, "Heading");
    doc_paragraph(&d, "Text");
    doc_note(&d, "Note");
    doc_gap(&d, spans, 2);
    doc_list(&d, items, 2);
    doc_fields(&d, pairs, 1);
    doc_table(&d, &t);
    doc_chart(&d, &chart);
    doc_signatures(&d, items, 2);
    doc_list(&d, NULL, 0);
    assert_int_equal(doc_write_json(&d, &first, &err), DD_OK);
    assert_int_equal(read_back(&a, buf_str(&first), &again), DD_OK);
    assert_string_equal(buf_str(&again), buf_str(&first));
    buf_release(&first);
    buf_release(&again);
    arena_release(&a);
}

static void test_json_that_is_no_document(void **state)
{
#define DOC_OF(blocks)                                                                             \
    "{\"format\":1,\"lang\":\"nb\",\"title\":\"T\",\"subtitle\":null,\"draft\":null,"              \
    "\"draft_word\":null,\"blocks\":[" blocks "]}"
    static const char *const wrong[] = {
        "",
        "{}",
        "[]",
        DOC_OF("1"),
        DOC_OF("{\"kind\":\"picture\"}"),
        DOC_OF("{\"kind\":\"heading\",\"level\":1,\"text\":\"a\"}"),
        DOC_OF("{\"kind\":\"paragraph\"}"),
        DOC_OF("{\"kind\":\"chart\",\"caption\":\"c\",\"parts\":[],\"rows\":[]}"),
        DOC_OF("{\"kind\":\"fields\",\"items\":[{\"text\":\"a\"}]}"),
        DOC_OF("{\"kind\":\"table\",\"caption\":\"c\",\"columns\":[],\"rows\":[],\"sum\":false,"
               "\"note\":null}"),
        DOC_OF("{\"kind\":\"table\",\"caption\":\"c\",\"columns\":[{\"text\":\"a\",\"numeric\":"
               "false}],\"rows\":[{\"cells\":[]}],\"sum\":false,\"note\":null}")};
    struct buf again = BUF_INIT;
    struct arena a;

    (void)state;
    arena_init(&a, 1024 * 1024);
    assert_int_equal(read_back(&a, DOC_OF(""), &again), DD_OK);
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
        assert_int_equal(read_back(&a, wrong[i], &again), DD_INPUT);
    buf_release(&again);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_escape_html),
        cmocka_unit_test(test_escape_markdown),
        cmocka_unit_test(test_escape_markdown_start),
        cmocka_unit_test(test_escape_markdown_code),
        cmocka_unit_test(test_escape_csv),
        cmocka_unit_test(test_cell_restore),
        cmocka_unit_test(test_markdown),
        cmocka_unit_test(test_html),
        cmocka_unit_test(test_not_a_draft),
        cmocka_unit_test(test_no_memory),
        cmocka_unit_test(test_json),
        cmocka_unit_test(test_json_that_is_no_document),
    };

    return cmocka_run_group_tests_name("doc", tests, NULL, NULL);
}
