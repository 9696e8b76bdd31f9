"""Files as public lists hand them out, of firms and people that do not exist."""

APPROVALS = "Organisasjonsnummer;Navn;Godkjenningsstatus"
NAMES = "Entity_LogicalId;NameAlias_WholeName"


def rows(head, *lines):
    return "\n".join([head, *lines]) + "\n"


def approvals(*lines):
    """Lines are "number;name;status"."""
    return rows(APPROVALS, *lines)


def approvals_xml(*firms):
    """As Arbeidstilsynet has them: the main unit is within the firm. Each is (number, name, status)."""
    one = ("<Virksomhet><Hovedenhet><Organisasjonsnummer>%s</Organisasjonsnummer><Navn>%s</Navn>"
           "<Godkjenningsstatus>%s</Godkjenningsstatus></Hovedenhet><Underenheter/></Virksomhet>")
    return '<?xml version="1.0" encoding="UTF-8"?><Register>%s</Register>' % "".join(one % firm for firm in firms)


def names(*lines):
    """Lines are "number;name"."""
    return rows(NAMES, *lines)


def entries_xml():
    """As OFAC has them: a name in parts, and others within."""
    return ('<?xml version="1.0"?><sdnList xmlns="https://example.org/sdn"><publshInformation><Publish_Date>05/10/2024'
            "</Publish_Date></publshInformation><sdnEntry><uid>36</uid><lastName>AEROKARIB AIRLINES</lastName>"
            "<sdnType>Entity</sdnType><akaList><aka><uid>12</uid><type>a.k.a.</type><lastName>ORION SHIPPING LLC"
            "</lastName></aka></akaList></sdnEntry><sdnEntry><uid>37</uid><firstName>Ola</firstName>"
            "<lastName>PRØVESEN</lastName></sdnEntry></sdnList>")
