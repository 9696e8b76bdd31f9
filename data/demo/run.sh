#!/bin/sh
# The main job on the demo company: from its accounting system's files to a statement.
# Called by `make demo` with the build directory; can be run again at once.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
out=$build/demo
shown=${1%/}/demo

rm -rf "$out"
mkdir -p "$out"
DDREG_TODAY=2024-05-15
DDREG_REGISTER=$out/ddreg.db
DDREG_USER=demo
export DDREG_TODAY DDREG_REGISTER DDREG_USER
unset DDREG_LANG
ddreg() {
    echo "\$ ddreg $*" | sed "s|$here/|data/demo/|; s|$out/|$shown/|"
    "$build/ddreg" --lang nb "$@"
}
quietly() {
    "$build/ddreg" --lang nb "$@" >/dev/null
}

{
    read -r name
    read -r orgnr
} <"$here/company.txt"

ddreg init --company "$name" --orgnr "$orgnr"
quietly company set activity "Selskapet utvikler og produserer radioaktive legemidler til bildediagnostikk ved norske sykehus. Det foregår ikke videresalg av varer."
quietly company set organisation "Styret har det øverste ansvaret for arbeidet med aktsomhetsvurderinger og har vedtatt planen for det. Råvarer til produksjonen kjøpes inn av logistikkansvarlig; andre innkjøp gjøres i avdelingene."
quietly role give responsible "Ingrid Demoseth" 2>/dev/null
quietly policy add guidelines --text "Etiske retningslinjer, innkjøpsreglement og prosedyre for godkjenning av leverandører etter GMP."
quietly policy add routines --text "Leverandører til produksjonen fyller ut et spørreskjema og godkjennes av kvalitetsavdelingen. Kritiske leverandører revideres hvert tredje til femte år."
quietly company set contact "apenhet@nordlys-radiofarmasi.example.no"
quietly company set grievance "varsling@nordlys-radiofarmasi.example.no"
ddreg import suppliers "$here/suppliers.csv"
ddreg import purchases "$here/purchases.csv" --vat net
. "$here/work.sh" # findings, measures, roles, who asked
ddreg assess --all
ddreg assess --own
quietly assess --own --accept
for theme in electronics clothing chemicals_minerals medical laboratory construction service_work \
    building_materials paper_office; do
    quietly assess --theme "$theme" --accept
done
# Those that are looked at one by one.
for id in $("$build/ddreg" --format csv due --each | sed -n 's/^rating.undecided;\(S-[0-9]*\);.*/\1/p'); do
    quietly assess "$id" --accept
done
by kvalitet risk seen --all 2>/dev/null
for text in "$here"/texts/*.md; do
    section=${text##*/}
    quietly report text "${section%.md}" --year 2023 --file "$text" --confirm 2>/dev/null
done
quietly reconcile --year 2023 --ledger 99842644.61
ddreg report check --year 2023 || true # not sealed yet
# Sealed, signed on one document by the board and the chief executive, published.
quietly report seal --year 2023
ddreg report render --year 2023 -o "$out/statement-2023.html"
ddreg report render --year 2023 -o "$out/statement-2023.pdf"
{
    cat "$out/statement-2023.pdf"
    echo "% here a real company has the signatures"
} >"$out/signed-2023.pdf"
sign chair "Solveig Demoberg"
sign board "Anders Demovik"
sign board "Mari Demolund"
sign ceo "Henrik Demostad"
quietly report publish --year 2023 --address https://nordlys-radiofarmasi.example.no/apenhet
ddreg report check --year 2023
ddreg journal verify
ddreg report render --year 2023 -o "$out/statement-2023.md"
for kind in resources items sources; do quietly sheet in "$here/$kind.csv" --new; done
ddreg scenario rank
quietly scenario exposure -o "$out/exposure.html"
ddreg report figures --year 2023
echo
echo "The statement (sealed; Norwegian):  $shown/statement-2023.html"
echo "The same as PDF:                    $shown/statement-2023.pdf"
echo "The same as Markdown:               $shown/statement-2023.md"
echo "Where the supply hangs on one:      $shown/exposure.html"
echo "The register:                       $shown/ddreg.db"
