# The acts of this step: handeling-<machine>-<act> is the word on the button,
# .uitleg says what happens, .gedaan what happened (audit, messages).

## implementatie
handeling-implementatie-gereed-melden = Gereed melden
    .uitleg = Alle mijlpalen zijn klaar en het perceel wordt afgerond.
    .gedaan = Implementatie gereed gemeld
handeling-implementatie-gereed-met-restpunten-melden = Gereed met restpunten melden
    .uitleg = De uitvoering loopt, maar er zijn nog punten open; u noemt welke.
    .gedaan = Implementatie gereed gemeld met restpunten
handeling-implementatie-restpunten-afronden = Restpunten afronden
    .uitleg = Alle restpunten zijn klaar en het perceel wordt afgerond.
    .gedaan = Restpunten van de implementatie afgerond
