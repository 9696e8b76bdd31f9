# What a company does from its first ratings to a statement that its board can sign; sourced by run.sh, which has
# `quietly` and the register. Everybody named here is invented.

by() {
    DDREG_USER=$1
    shift
    quietly "$@"
    DDREG_USER=demo
}
sign() {
    quietly report sign --year 2023 --role "$1" --as "$2" --document "$out/signed-2023.pdf"
}
measure() {
    quietly measure add --owner "$1" --due "$2" --aim "$3" --text "$4" --expected "$5" $6 2>/dev/null
}

# Who they are, and what they have laid down.
quietly company set sector 21.200
quietly company set employees 48
quietly company set fte 46
quietly company set address "Syklotronveien 1, 0001 Oslo"
quietly company set website "https://nordlys-radiofarmasi.example.no"
quietly company set whistleblowing "ansatte og innleide finner kanalen i personalhåndboken"
quietly role give chair "Solveig Demoberg" 2>/dev/null
quietly role give board "Anders Demovik" 2>/dev/null
quietly role give board "Mari Demolund" 2>/dev/null
quietly role give ceo "Henrik Demostad" 2>/dev/null
quietly decision add review --subject "Gjennomgang av aktsomhetsvurderingene og planen for oppfølging" --date 2024-03-14

# What was found, and put right.
quietly finding add "Kvasseliflua Renhold AS" --found 2023-10-12 --severity 3 --connection contributed \
    --claim substantiated --heard 2023-10-20 --source visit --place direct \
    --affected "sju renholdere på kveldsskift i våre lokaler" \
    --text "Renholdere arbeidet ut over avtalt tid uten å få betalt for det, fordi vi hadde avtalt mer renhold enn timene rakk til."
measure "Kari Demodal" 2023-12-01 remedy "Etterbetaling av overtiden, og en ny avtale med timer nok til oppdraget" \
    "Alle har fått lønn for timene sine" "--findings F-1"
quietly measure start ME-1 --date 2023-10-25
quietly measure done ME-1 --date 2023-11-30 \
    --result "Alle sju fikk etterbetalt for 2023. Tidslister viser at timene nå rekker til oppdraget."
by kvalitet measure accept ME-1
quietly finding close F-1 --reason "Overtiden er betalt, og timene i avtalen er økt"
quietly finding add "Chandrapallika Workwear Pvt. Ltd." --found 2024-02-05 --severity 4 --connection linked \
    --claim alleged --source press --text "Et nyhetsoppslag sier at det arbeides mer enn tolv timer om dagen hos en underleverandør."
quietly finding close F-2 --reason "Oppslaget gjaldt en annen fabrikk, som ikke leverer til oss"
by kvalitet finding confirm F-2 2>/dev/null

# What is done about the risk.
measure "Kari Demodal" 2024-10-01 prevent "Kartlegge hvor arbeidstøyet er sydd, og kreve åpenhet om fabrikkene i nye avtaler" \
    "Alle leverandører av arbeidstøy oppgir fabrikk" "--themes clothing"
measure "Ola Demofoss" 2024-12-01 prevent "Kjøpe IT-utstyr på avtaler som gir innsyn i produksjonen, og bruke det lenger" \
    "Alt nytt utstyr er kjøpt på slike avtaler" "--themes electronics"
measure "Ingrid Demoseth" 2024-09-15 prevent "Spørre leverandørene av medisinsk forbruksmateriell om lønn og rekrutteringsgebyr" \
    "Svar fra alle, og møte med dem som ikke har rutiner" "--themes medical"
measure "Ingrid Demoseth" 2024-11-01 prevent "Be leverandørene av isotoper og metaller om opplysninger om opphavet" \
    "Opphavet er kjent for de viktigste varene" "--themes=chemicals_minerals"
measure "Ingrid Demoseth" 2024-11-01 limit "Ta strålevern og arbeidstid med i revisjonene hos leverandørene til laboratoriet" \
    "Begge deler er med i alle revisjoner" "--themes laboratory"
measure "Ola Demofoss" 2024-06-30 prevent "Kontrollere lønn og HMS-kort hos dem som bygger og vedlikeholder hos oss" \
    "Ingen arbeider uten gyldig kort og avtale" "--themes construction"
quietly measure start ME-7 --date 2024-01-10
measure "Kari Demodal" 2024-03-01 prevent "Stikkprøver av timelister hos renholds- og bemanningsleverandørene hvert kvartal" \
    "Avvik blir funnet innen tre måneder" "--themes service_work"
quietly measure start ME-8 --date 2023-12-01
quietly measure done ME-8 --date 2024-03-01 --result "To runder er gjort. Ingen nye avvik ble funnet."
by kvalitet measure accept ME-8
measure "Kari Demodal" 2024-08-31 limit "Ny gjennomgang av arbeid med stråling og tunge løft sammen med verneombudet" \
    "Færre plager blant dem som arbeider i produksjonen" "--themes own"

# What the last statement promised.
measure "Ingrid Demoseth" 2023-12-31 prevent "Skriftlig rutine for vurdering av nye leverandører før avtale" \
    "Ingen ny avtale uten vurdering" "--promised 2022"
quietly measure done ME-10 --date 2023-06-01 --result "Rutinen er innført, og alle nye leverandører etter 1. juni 2023 er vurdert først."
by kvalitet measure accept ME-10
measure "Henrik Demostad" 2023-12-31 prevent "Krav om anstendige arbeidsforhold i alle nye kontrakter" \
    "Alle nye kontrakter har kravet" "--promised 2022"
quietly measure start ME-11 --date 2023-03-01

# Who asked.
quietly request add --received 2023-09-04 --anonymous --text "Hvor er arbeidstøyet deres sydd?"
quietly request answer RQ-1 --outcome full --sent 2023-09-15 --reply "Vi vet det for en del av tøyet og arbeider med resten."

# Contracts: two from before the register, one since; and the limits of amounts.
quietly contract add "Kvasseliflua Renhold AS" --date 2023-11-15 --clause 1 --text "Renhold av lokalene" --to 2025-11-14
quietly contract add "Chandrapallika Workwear Pvt. Ltd." --date 2022-03-01 --no-clause "Leverandørens standardvilkår" --text "Arbeidstøy"
quietly contract add "Kvasseliflua Renhold AS" --date 2024-05-15 --clause 1 --text "Vinduspuss" \
    --override "Vinduspussen måtte avtales før vurderingene var ferdige"
quietly limit set buyer 250000 --from 2023-01-01
quietly limit set ceo 5000000 --from 2023-01-01
