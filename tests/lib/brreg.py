"""Files as Enhetsregisteret hands them out, of units that do not exist."""

import csv
import gzip
import io
import json

HEAD = ("organisasjonsnummer navn organisasjonsform.kode organisasjonsform.beskrivelse naeringskode1.kode "
        "naeringskode1.beskrivelse naeringskode2.kode naeringskode2.beskrivelse naeringskode3.kode "
        "naeringskode3.beskrivelse hjelpeenhetskode.kode harRegistrertAntallAnsatte antallAnsatte "
        "postadresse.adresse forretningsadresse.adresse forretningsadresse.poststed forretningsadresse.postnummer "
        "forretningsadresse.kommune forretningsadresse.kommunenummer forretningsadresse.land "
        "forretningsadresse.landkode registreringsdatoenhetsregisteret stiftelsesdato konkurs konkursdato "
        "underAvvikling underAvviklingDato underTvangsavviklingEllerTvangsopplosning "
        "tvangsopplostPgaManglendeDagligLederDato tvangsopplostPgaManglendeRevisorDato "
        "tvangsopplostPgaManglendeRegnskapDato tvangsopplostPgaMangelfulltStyreDato "
        "tvangsavvikletPgaManglendeSlettingDato aktivitet "
        "underUtenlandskInsolvensbehandlingDato underRekonstruksjonsforhandlingDato "
        "underlagtLovgivningLandKode").split()

USUAL = {"organisasjonsform.kode": "AS", "forretningsadresse.landkode": "NO", "forretningsadresse.land": "Norge",
         "forretningsadresse.adresse": "c/o Prøve/nStorgata 1", "forretningsadresse.kommunenummer": "0301",
         "registreringsdatoenhetsregisteret": "1995-02-19", "konkurs": "false", "underAvvikling": "false",
         "underTvangsavviklingEllerTvangsopplosning": "false", "harRegistrertAntallAnsatte": "false",
         "aktivitet": "Drive handel, \"import\" og annet.\nSamt delta i andre selskaper."}
SHORT = {"code": "naeringskode1.kode", "code2": "naeringskode2.kode", "code3": "naeringskode3.kode",
         "form": "organisasjonsform.kode", "employees": "antallAnsatte", "country": "forretningsadresse.landkode",
         "municipality": "forretningsadresse.kommunenummer", "registered": "registreringsdatoenhetsregisteret",
         "law": "underlagtLovgivningLandKode", "forced": "underTvangsavviklingEllerTvangsopplosning",
         "forced_day": "tvangsopplostPgaManglendeRevisorDato", "winding_up": "underAvvikling",
         "winding_up_day": "underAvviklingDato", "bankrupt": "konkurs", "bankrupt_day": "konkursdato",
         "insolvent_day": "underUtenlandskInsolvensbehandlingDato",
         "reconstruction_day": "underRekonstruksjonsforhandlingDato", "deleted": "slettedato"}


def unit(orgnr, **of):
    """A row: what `of` says, by a column's name or a short one, and for the rest something usual."""
    return {**USUAL, "organisasjonsnummer": orgnr, "navn": "PRØVE %s" % orgnr,
            **{SHORT.get(key, key): str(value) for key, value in of.items()}}


def as_csv(units, head=HEAD):
    """A file in CSV. A unit may be a list: a row as it is."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(head)
    for one in units:
        writer.writerow(one if isinstance(one, list) else [one.get(name, "") for name in head])
    return out.getvalue().encode()


def as_objects(units):
    """As JSON has them: paths of keys, numbers, true and false, nothing where the table has an empty cell."""
    for one in units:
        top = {}
        for name, value in one.items():
            if value == "":
                continue
            at, path = top, name.split(".")
            for key in path[:-1]:
                at = at.setdefault(key, {})
            at[path[-1]] = ({"true": True, "false": False}.get(value) if value in ("true", "false") else
                            int(value) if name == "antallAnsatte" else
                            value.split("/n") if name.endswith("adresse.adresse") else value)
        yield top


def as_json(units):
    return json.dumps(list(as_objects(units)), ensure_ascii=False, indent=1).encode()


def as_page(units):
    """As the interface answers."""
    return json.dumps({"_links": {"self": {"href": "x"}}, "_embedded": {"enheter": list(as_objects(units))},
                       "page": {"size": 20, "totalElements": len(units)}}).encode()


def packed(content):
    return gzip.compress(content, mtime=0)
