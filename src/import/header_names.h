/* The names that columns go by, in Norwegian and English, as header_key() writes them: lower case,
 * without spaces and punctuation. A lower rank fits better where a file has several
 * ("Leverandørnavn" before "Navn"). None of them belongs to one publisher. */
#ifndef DDREG_IMPORT_HEADER_NAMES_H
#define DDREG_IMPORT_HEADER_NAMES_H

#include "columns.h"

static const struct {
    enum field field;
    int rank;
    const char *names; /* between spaces */
} header_names[] = {
    {FIELD_LEDGER, 10,
     "leverandørnr leverandørnummer leverandørid leverandørkode levnr levnummer suppliernr"
     " supplierno suppliernumber supplierid suppliercode supplieraccount vendornr vendorno"
     " vendornumber vendorid vendorcode kreditornr kreditornummer creditorno creditornumber"
     " creditorid reskontronr reskontronummer payeeid beneficiaryid"},
    {FIELD_NAME, 10,
     "leverandørnavn leverandørensnavn suppliername vendorname beneficiaryname payeename"
     " merchantname creditorname kreditornavn mottakernavn"},
    {FIELD_NAME, 20,
     "leverandør supplier vendor beneficiary payee merchant creditor kreditor"
     " mottaker recipient"},
    {FIELD_NAME, 30, "navn name firma firmanavn company companyname bedrift bedriftsnavn"},
    {FIELD_ORGNR, 10,
     "orgnr orgnummer organisasjonsnr organisasjonsnummer foretaksnr foretaksnummer orgno"
     " orgnumber organisationno organisationnumber organizationno organizationnumber"
     " leverandørorgnr leverandørensorgnr companynumber companyregistrationnumber"},
    {FIELD_COUNTRY, 10,
     "landkode countrycode leverandørlandkode suppliercountrycode vendorcountrycode"},
    {FIELD_COUNTRY, 20,
     "land country leverandørland leverandørensland selgersland suppliercountry vendorcountry"},
    {FIELD_COUNTRY, 30, "landnavn countryname"},
    {FIELD_PRODUCTION_COUNTRY, 10,
     "produksjonsland produksjonslandkode opprinnelsesland productioncountry countryofproduction"},
    {FIELD_PRODUCTION_COUNTRY, 20, "countryoforigin origincountry"},
    {FIELD_SECTOR, 10, "nace nacekode nacecode næringskode sn2007 sn2007kode"},
    {FIELD_SECTOR, 20, "bransje bransjekode næring"},
    {FIELD_CATEGORY, 10,
     "innkjøpskategori leverandørkategori purchasecategory suppliercategory vendorcategory"},
    {FIELD_CATEGORY, 20, "kategori category varegruppe"},
    {FIELD_CLASS, 10, "leverandørklasse supplierclass"},
    {FIELD_CLASS, 20, "klasse class klassifisering classification"},
    {FIELD_CLASS_REASON, 10, "klassebegrunnelse classreason reasonforclass"},
    {FIELD_CLASS_REASON, 20, "begrunnelse"},
    {FIELD_OWNER, 10, "kontraktseier kontraktsansvarlig contractowner"},
    {FIELD_OWNER, 20, "ansvarlig eier owner responsible"},
    {FIELD_EMAIL, 10, "epost epostadresse email emailaddress mail"},
    {FIELD_DAY, 10, "bilagsdato posteringsdato bokføringsdato postingdate documentdate"},
    {FIELD_DAY, 20, "dato date dag day posteddate transaksjonsdato transactiondate"},
    {FIELD_DAY, 30,
     "fakturadato betalingsdato betaltdato invoicedate datepaid paiddate paymentdate"
     " dateofpayment invoicepaymentdate clearingdate"},
    {FIELD_CURRENCY, 10, "valuta valutakode valutasort currency currencycode"},
    {FIELD_RATE, 10, "kurs valutakurs rate exchangerate fxrate"},
    {FIELD_PRODUCTION, 10,
     "inngåriproduksjon inngåriproduksjonen brukesiproduksjon tilproduksjon goesintoproduction"
     " usedinproduction forproduction"},
    {FIELD_PRODUCTION, 20, "produksjon production"},
    {FIELD_ACCOUNT, 10,
     "konto kontonr kontonummer hovedbokskonto account accountno accountnumber accountcode"
     " glaccount ledgeraccount"},
    {FIELD_REFERENCE, 10, "bilagsnr bilagsnummer bilag voucherno vouchernumber voucher"},
    {FIELD_REFERENCE, 20, "documentno documentnumber dokumentnr dokumentnummer"},
    {FIELD_REFERENCE, 30,
     "transactionnumber transactionno transno transactionid transaksjonsnr transaksjonsnummer"},
    {FIELD_REFERENCE, 40, "fakturanr fakturanummer invoiceno invoicenumber"},
    {FIELD_REFERENCE, 50, "reference referanse"},
};

#endif
