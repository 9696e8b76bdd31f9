/* Reading the header of a column of amounts word by word: "Beløp NOK", "Net Amount", "Invoice Line
 * Value (net of VAT)", "Sum of Invoice Nett Amount". A word that is in none of the lists makes it
 * something else ("Amount of staff"). */
#include <string.h>

#include "columns.h"

enum { RANK_NET = 10, RANK_PLAIN = 20, RANK_SUM = 25, RANK_GROSS = 30 };

struct seen {
    bool amount, sum, net, gross, excluding, including, vat, kroner;
};

static bool in(const char *list, const char *word, size_t n)
{
    for (const char *p = list; *p;) {
        size_t len = strcspn(p, " ");
        if (len == n && memcmp(p, word, n) == 0)
            return true;
        p += len + (p[len] == ' ');
    }
    return false;
}

static bool classify(struct seen *s, const char *word, size_t n)
{
    static const char amount[] = "beløp beløpet amount value spend fakturabeløp valutabeløp"
                                 " nettobeløp bruttobeløp kostnad cost";
    static const char filler[] = "of the i in av valuta currency invoice faktura line linje"
                                 " transaction transaksjon payment paid item billing";

    s->amount |= in(amount, word, n);
    s->net |= in("net nett netto nettobeløp", word, n);
    s->gross |= in("gross brutto bruttobeløp", word, n);
    s->excluding |= in("ex exc excl excluding eks ekskl uten", word, n);
    s->including |= in("inc incl including inkl med", word, n);
    s->vat |= in("vat mva moms", word, n);
    s->kroner |= in("nok kr kroner", word, n);
    s->sum |= in("sum total totalt totalbeløp", word, n);
    return in(amount, word, n) || in(filler, word, n) ||
           in("net nett netto gross brutto ex exc excl excluding eks ekskl uten inc incl including"
              " inkl med vat mva moms nok kr kroner sum total totalt totalbeløp",
              word, n);
}

bool amount_meaning(const char *words, struct meaning *out)
{
    struct seen s = {0};
    bool net, gross;

    for (const char *p = words; *p;) {
        size_t n = strcspn(p, " ");
        if (!classify(&s, p, n))
            return false;
        p += n + (p[n] == ' ');
    }
    net = s.net || (s.vat && s.excluding);
    gross = s.gross || (s.vat && s.including);
    if (s.vat && !net && !gross)
        return false; /* the tax itself */
    if (!s.amount && !s.sum && !net && !gross && !s.kroner)
        return false;
    out->field = s.kroner ? FIELD_ORE : FIELD_AMOUNT;
    out->rank = net ? RANK_NET : gross ? RANK_GROSS : s.amount || s.kroner ? RANK_PLAIN : RANK_SUM;
    return true;
}
