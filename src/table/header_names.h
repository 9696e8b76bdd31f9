/* The names that columns go by, in Norwegian and English, as header_key() writes them: lower case,
 * without spaces and punctuation. A lower rank fits better where a file has several
 * ("Leverandørnavn" before "Navn"). None of them belongs to one publisher. */
#ifndef DDREG_TABLE_HEADER_NAMES_H
#define DDREG_TABLE_HEADER_NAMES_H

#include "columns.h"

static const struct {
    enum field field;
    int rank;
    const char *names; /* between spaces */
} header_names[] = {
    {FIELD_LEDGER, 10,
     "leverandørnr leverandørnummer leverandørid leverandørkode leverandørreskontronr levnr "
     "levnummer"
     " levid levkode suppliernr supplierno suppliernumber supplierid suppliercode supplieraccount"
     " supplierref supplierkey vendornr vendorno vendornumber vendorid vendorcode vendoraccount"
     " vendoraccountnumber vendorkey kreditornr kreditornummer kreditorkonto kreditorid creditorno"
     " creditornumber creditorid creditoraccount reskontronr reskontronummer reskontrokonto payeeid"
     " payeenumber payeecode payeeno beneficiaryid beneficiaryno beneficiarynumber merchantid"
     " merchantnumber accountpayableid buyfromvendorno paytovendorno selgerid selgernr"
     " contractorid providerid facilityid resknr resknummer leverantörsnr leverantörsnummer"
     " leverantörsid lieferantennr lieferantennummer lieferantenkonto kreditorennr"
     " kreditorennummer"},
    {FIELD_NAME, 10,
     "leverandørnavn leverandørensnavn leverandørnamn suppliername nameofsupplier vendorname"
     " nameofvendor buyfromvendorname paytovendorname beneficiaryname nameofbeneficiary payeename"
     " nameofpayee merchantname creditorname kreditornavn mottakernavn mottakersnavn betalttil"
     " selgernavn contractorname providername recipientname"
     " supplierlegalname leverantörsnamn lieferantenname kreditorname"},
    {FIELD_NAME, 15, "facilityname factoryname fabrikknavn"},
    {FIELD_NAME, 20,
     "leverandør leverandøren leverandørar leverandører supplier suppliers vendor vendors"
     " beneficiary payee merchant creditor kreditor supplierpayee merchantsupplier"
     " supplierbeneficiary leverantör leverantörer lieferant fournisseur leverancier crediteur"},
    {FIELD_NAME, 22,
     "mottaker mottakar recipient selger seljar contractor provider motpart counterparty paidto"
     " paymentto betaltil"},
    {FIELD_NAME, 30,
     "navn namn name name1 navn1 firma firmanavn company companyname bedrift bedriftsnavn"
     " foretak foretaksnavn virksomhet virksomhetsnavn organisation organisationname organization"
     " organizationname organisasjon organisasjonsnavn facility factory fabrikk namenb"
     " nameno legalname tradingname"},
    {FIELD_NAME, 35, "kontakt"},
    {FIELD_NAME, 40, "namenn nameen businessname"},
    {FIELD_ORGNR, 10,
     "orgnr orgnummer organisasjonsnr organisasjonsnummer foretaksnr foretaksnummer orgno"
     " orgnumber organisationno organisationnumber organizationno organizationnumber"
     " leverandørorgnr leverandørensorgnr leverandørorganisasjonsnummer leverandørorgnummer"
     " companynumber companyno companyregistrationnumber registrationnumber registrationno"
     " suppliercompanynumber supplierorgno supplierorganisationnumber supplierregistrationnumber"
     " vendororgno vendorregistrationno vendorregistrationnumber"},
    {FIELD_ORGNR, 20,
     "orgid mvaregistreringsnr mvaregistreringsnummer mvanr mvanummer vatno vatnumber "
     "vatregistrationno vatregistrationnumber vatregno"
     " suppliervatno vendorvatno taxid"},
    {FIELD_DDREG_ID, 10, "ddregid"},
    {FIELD_COUNTRY, 10,
     "landkode landregionkode landskode countrycode countryregioncode countryregion "
     "leverandørlandkode"
     " suppliercountrycode vendorcountrycode countryiso isocountrycode countrykey"
     " landiso2 countryiso2 cty ctry"},
    {FIELD_COUNTRY, 20,
     "land country leverandørland leverandørensland selgersland suppliercountry vendorcountry"
     " factorycountry facilitycountry landregion"},
    {FIELD_COUNTRY, 25, "forretningsadresselandkode"},
    {FIELD_COUNTRY, 30, "landnavn countryname forretningsadresseland"},
    {FIELD_COUNTRY, 40, "postadresseland"},
    {FIELD_PRODUCTION_COUNTRY, 10,
     "produksjonsland produksjonslandkode opprinnelsesland opphavsland productioncountry"
     " countryofproduction manufacturingcountry countryofmanufacture"},
    {FIELD_PRODUCTION_COUNTRY, 20, "countryoforigin origincountry"},
    {FIELD_SECTOR, 10,
     "nace nacekode nacecode næringskode sn2007 sn2007kode næringskode1 naeringskode "
     "næringskode1kode"
     " naeringskode1kode"},
    {FIELD_SECTOR, 20, "bransje bransjekode næring primærnæring"},
    {FIELD_CATEGORY, 10,
     "innkjøpskategori leverandørkategori purchasecategory suppliercategory vendorcategory"
     " leverandørgruppe suppliergroup vendorgroup"},
    {FIELD_CATEGORY, 20, "kategori category varegruppe"},
    {FIELD_CLASS, 10, "leverandørklasse supplierclass"},
    {FIELD_CLASS, 20, "klasse class klassifisering classification"},
    {FIELD_CLASS_REASON, 10, "klassebegrunnelse classreason reasonforclass"},
    {FIELD_CLASS_REASON, 20, "begrunnelse"},
    {FIELD_OWNER, 10, "kontraktseier kontraktsansvarlig contractowner"},
    {FIELD_OWNER, 20, "ansvarlig eier owner responsible"},
    {FIELD_EMAIL, 10, "epost epostadresse email emailaddress mail"},
    {FIELD_DAY, 10,
     "bilagsdato posteringsdato bokføringsdato bokført bokførtdato posteringsdatum postingdate"
     " bokföringsdatum verifikationsdatum bogføringsdato belegdatum buchungsdatum pstngdate "
     "documentdate docdate bilagsdatum voucherdate accountingdate gldate"},
    {FIELD_DAY, 20,
     "dato date dag day posteddate transaksjonsdato transactiondate transdate datum"
     " dateoftransaction purchasedate innkjøpsdato transaktionsdatum"},
    {FIELD_DAY, 30,
     "fakturadato betalingsdato betaltdato utbetalingsdato invoicedate datepaid paiddate"
     " paymentdate dateofpayment dateofinvoice invoicepaymentdate clearingdate datecleared"
     " effectivedate paydate fakturadatum rechnungsdatum factuurdatum billdate checkdate "
     "chequedate "
     "issuedate fakturertdato kjøpsdato"},
    {FIELD_DAY, 40, "periode regnskapsperiode period accountingperiod år year regnskapsår"},
    {FIELD_CURRENCY, 10,
     "valuta valutakode valutasort currency currencycode curr crcy doccurrency documentcurrency"
     " transactioncurrency fakturavaluta invoicecurrency"},
    {FIELD_RATE, 10,
     "kurs valutakurs rate exchangerate exchrate fxrate currencyrate vekslingskurs"},
    {FIELD_PRODUCTION, 10,
     "inngåriproduksjon inngåriproduksjonen brukesiproduksjon tilproduksjon goesintoproduction"
     " usedinproduction forproduction"},
    {FIELD_PRODUCTION, 20, "produksjon production"},
    {FIELD_ACCOUNT, 10,
     "konto kontonr kontonummer hovedbokskonto kostnadskonto artskonto account accountno"
     " accountnumber accountcode glaccount glaccountno ledgeraccount mainaccount"},
    {FIELD_ACCOUNT_NAME, 10,
     "kontonavn kontonamn kontotekst kontobeskrivelse kontobetegnelse hovedbokskontonavn"
     " hovedbokskontotekst kostnadskontonavn artskontonavn artsnavn artstekst accountname"
     " accountdescription accounttext accounttitle glaccountname glaccountdescription"
     " ledgeraccountname mainaccountname mainaccountdescription kontobenämning kontobezeichnung"},
    {FIELD_REFERENCE, 10,
     "bilagsnr bilagsnummer bilag bilagsid voucherno vouchernumber voucher voucherid"},
    {FIELD_REFERENCE, 20,
     "documentno documentnumber documentnr documentid docno docnumber docnbr dokumentnr"
     " dokumentnummer dokumentid sapdocumentnumber"},
    {FIELD_REFERENCE, 30,
     "transactionnumber transactionno transno transactionid transactionref transactionreference"
     " transaksjonsnr transaksjonsnummer transaksjonsid"},
    {FIELD_REFERENCE, 40,
     "fakturanr fakturanummer invoiceno invoicenumber invoiceid invoicenbr invoiceref invoice"
     " faktura"},
    {FIELD_REFERENCE, 50, "reference referanse ref refnr arkivref internalref paymentref"},
    {FIELD_DEBIT, RANK_LEDGER_PAIR,
     "debet debit beløpdebet debetbeløp debitamount amountdebit debetnok debitnok debitamountlcy"},
    {FIELD_CREDIT, RANK_LEDGER_PAIR,
     "kredit credit beløpkredit kreditbeløp creditamount amountcredit kreditnok creditnok"
     " creditamountlcy"},
    {FIELD_DEBIT, RANK_BANK_PAIR,
     "ut out utfrakonto utavkonto beløput utbetalt utbetaling moneyout paidout withdrawal"
     " withdrawals"},
    {FIELD_CREDIT, RANK_BANK_PAIR,
     "inn in innpåkonto inntilkonto beløpinn innbetalt innbetaling moneyin paidin deposit"
     " deposits"},
    {FIELD_SIDE, 10,
     "dk dc sh drcr crdr debetkredit debitkredit debitcredit creditdebit debkred debitorcredit"
     " debitcreditindicator debitcreditcode debitcreditflag drcrindicator sollhaben"
     " sollhabenkennzeichen sollhabenkz fortegn sign plusminus"},
    {FIELD_KIND, 10,
     "bilagstype bilagsart dokumenttype dokumentart documenttype doctype doctyp vouchertype"
     " transaksjonstype transactiontype transtype posttype posttypenavn entrytype belegart"
     " invoicetype fakturatype bilagstypenavn"},
    {FIELD_KIND, 20, "type art"},
};

/* Words of headers that are none of the fields, whatever is below them: what counts, weighs or
 * is left must not be taken for an amount because it looks like one. */
static const char other_words[] =
    "saldo balance balanse rest restbeløp restsaldo remaining outstanding utestående antall ant qty"
    " quantity mengde stk pris enhetspris stykkpris price rabatt discount prosent percent pct mva"
    " vat moms tva btw iva mwst ust gst hst avgift tax skatt lat lng lon latitude longitude"
    " budsjett budget forecast timer hours"
    " vekt weight tusen thousand thousands 000 mill million millions forfall forfallsdato due"
    " duedate rentedato valuedate buyer kjøper kunde customer client";

#endif
