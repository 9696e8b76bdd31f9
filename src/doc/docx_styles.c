/* The parts of a Word document that are the same in all: its look, and what joins its parts. */
#include "docx_parts.h"

#include <string.h>

#define WORD_MAIN "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

static const char types[] = DOCX_XML
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
    "officedocument.wordprocessingml.document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-"
    "officedocument.wordprocessingml.styles+xml\"/>"
    "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-"
    "officedocument.wordprocessingml.numbering+xml\"/>"
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-"
    "officedocument.wordprocessingml.footer+xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-"
    "package.core-properties+xml\"/>"
    "</Types>";

static const char package[] = DOCX_XML
    "<Relationships "
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/officeDocument\" Target=\"word/document.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/"
    "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
    "</Relationships>";

static const char relations[] = DOCX_XML
    "<Relationships "
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/styles\" Target=\"styles.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/numbering\" Target=\"numbering.xml\"/>"
    "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/footer\" Target=\"footer1.xml\"/>"
    "</Relationships>";

static const char numbering[] =
    DOCX_XML "<w:numbering xmlns:w=\"" WORD_MAIN "\">"
             "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>"
             "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>"
             "<w:lvlText w:val=\"\xE2\x80\xA2\"/><w:lvlJc w:val=\"left\"/>"
             "<w:pPr><w:ind w:left=\"397\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum>"
             "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

/* The page's number. */
static const char footer[] =
    DOCX_XML "<w:ftr xmlns:w=\"" WORD_MAIN "\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
             "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
             "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
             "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
             "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>";

/* A style of paragraphs: its id and name, what the paragraph and its letters are like. */
static const struct {
    const char *id, *name, *paragraph, *letters;
} styles[] = {
    {"Title", "Title",
     "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>",
     "<w:b/><w:color w:val=\"17415C\"/><w:sz w:val=\"44\"/>"},
    {"Subtitle", "Subtitle", "<w:spacing w:after=\"360\"/>",
     "<w:color w:val=\"4D5963\"/><w:sz w:val=\"22\"/>"},
    {"Heading1", "heading 1",
     "<w:keepNext/><w:spacing w:before=\"480\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
     "<w:b/><w:color w:val=\"17415C\"/><w:sz w:val=\"30\"/>"},
    {"Heading2", "heading 2",
     "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
     "<w:b/><w:sz w:val=\"25\"/>"},
    {"Heading3", "heading 3",
     "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"40\"/><w:outlineLvl w:val=\"2\"/>",
     "<w:b/><w:sz w:val=\"22\"/>"},
    {"ListBullet", "List Bullet",
     "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>",
     ""},
    {"Caption", "caption", "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/>",
     "<w:b/><w:sz w:val=\"20\"/>"},
    {"TableText", "Table Text",
     "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
     "<w:sz w:val=\"19\"/>"},
    {"Note", "Note", "<w:spacing w:before=\"80\"/>",
     "<w:color w:val=\"4D5963\"/><w:sz w:val=\"19\"/>"},
    {"Gap", "Gap",
     "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"A66A00\"/></w:pBdr>"
     "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FBF3E4\"/>",
     "<w:color w:val=\"5C3B00\"/><w:sz w:val=\"20\"/>"},
    {"Signature", "Signature",
     "<w:keepLines/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"4\" "
     "w:color=\"1C2329\"/></w:pBdr><w:spacing w:before=\"960\"/><w:ind w:right=\"4500\"/>",
     "<w:color w:val=\"4D5963\"/><w:sz w:val=\"19\"/>"},
    {"Footer", "footer", "<w:jc w:val=\"right\"/>",
     "<w:color w:val=\"4D5963\"/><w:sz w:val=\"18\"/>"},
};

/* BCP 47, as spell checkers want it. */
static const char *spelling(const char *lang)
{
    return strcmp(lang, "en") == 0 ? "en-GB" : strcmp(lang, "nn") == 0 ? "nn-NO" : "nb-NO";
}

static void add_styles(const struct doc *d, struct buf *out)
{
    buf_add(out, DOCX_XML "<w:styles xmlns:w=\"" WORD_MAIN "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                          "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>"
                          "<w:color w:val=\"1C2329\"/><w:sz w:val=\"22\"/>");
    buf_printf(out, "<w:lang w:val=\"%s\"/></w:rPr></w:rPrDefault>", spelling(d->lang));
    buf_add(out, "<w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"276\" "
                 "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                 "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                 "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
                 "<w:style w:type=\"character\" w:styleId=\"Code\"><w:name w:val=\"Code\"/><w:rPr>"
                 "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/></w:rPr></w:style>"
                 "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
                 "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar>"
                 "<w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/>"
                 "</w:tblCellMar></w:tblPr></w:style>"
                 "<w:style w:type=\"table\" w:styleId=\"Lines\"><w:name w:val=\"Lines\"/>"
                 "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
                 "<w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"D5DBE0\"/>"
                 "<w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"D5DBE0\"/>"
                 "</w:tblBorders></w:tblPr></w:style>");
    for (size_t i = 0; i < sizeof(styles) / sizeof(styles[0]); i++)
        buf_printf(out,
                   "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>"
                   "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>"
                   "<w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>",
                   styles[i].id, styles[i].name, styles[i].paragraph, styles[i].letters);
    buf_add(out, "</w:styles>");
}

static void add_core(const struct doc *d, struct buf *out)
{
    buf_add(out, DOCX_XML
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
            "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");
    escape_html(out, d->title);
    buf_printf(out, "</dc:title><dc:language>%s</dc:language></cp:coreProperties>",
               spelling(d->lang));
}

bool doc_docx_part(const struct doc *d, size_t i, const char **name, struct buf *out)
{
    static const struct {
        const char *name, *text;
        void (*add)(const struct doc *d, struct buf *out);
    } parts[] = {
        {"[Content_Types].xml", types, NULL},
        {"_rels/.rels", package, NULL},
        {"docProps/core.xml", NULL, add_core},
        {"word/document.xml", NULL, docx_add_text},
        {"word/_rels/document.xml.rels", relations, NULL},
        {"word/styles.xml", NULL, add_styles},
        {"word/numbering.xml", numbering, NULL},
        {"word/footer1.xml", footer, NULL},
    };

    if (i >= sizeof(parts) / sizeof(parts[0]))
        return false;
    *name = parts[i].name;
    if (parts[i].text)
        buf_add(out, parts[i].text);
    else
        parts[i].add(d, out);
    return true;
}
