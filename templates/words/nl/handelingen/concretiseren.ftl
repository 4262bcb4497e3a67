# The acts of this step: handeling-<machine>-<act> is the word on the button,
# .uitleg says what happens, .gedaan what happened (audit, messages).

## dialoogtraject
handeling-dialoogtraject-uitnodigen = Uitnodigen
    .uitleg = De partij krijgt een uitnodiging voor de dialoog.
    .gedaan = Partij uitgenodigd voor de dialoog
handeling-dialoogtraject-bevestigen = Deelname bevestigen
    .uitleg = U doet mee aan de dialoog.
    .gedaan = Deelname aan de dialoog bevestigd
handeling-dialoogtraject-starten = Dialoog starten
    .uitleg = U kunt sessies met deze partij plannen.
    .gedaan = Dialoog gestart
handeling-dialoogtraject-afhaken = Afhaken
    .uitleg = U doet niet meer mee aan de dialoog; dit kan niet worden teruggedraaid.
    .gedaan = Partij afgehaakt
handeling-dialoogtraject-beeindigen = Dialoog beëindigen
    .uitleg = De partij doet niet meer mee; u noemt de reden volgens de regels in de leidraad.
    .gedaan = Dialoog beëindigd
handeling-dialoogtraject-afronden = Dialoog afronden
    .uitleg = Alle onderwerpen zijn besproken en de partij is klaar voor de BAFO.
    .gedaan = Dialoog afgerond
handeling-dialoogtraject-bafo-uitvragen = BAFO uitvragen
    .uitleg = De partij krijgt de vraag om een BAFO in te dienen.
    .gedaan = BAFO aan de partij gevraagd

## dialoogsessie
handeling-dialoogsessie-agenda-verzenden = Agenda verzenden
    .uitleg = De partij krijgt de agenda van de sessie.
    .gedaan = Agenda verzonden
handeling-dialoogsessie-houden = Sessie als gehouden vastleggen
    .uitleg = De sessie is gehouden en de aanwezigen zijn bekend.
    .gedaan = Sessie gehouden
handeling-dialoogsessie-verslag-opstellen = Verslag opstellen
    .uitleg = Er is een verslag in concept.
    .gedaan = Verslag in concept klaar
handeling-dialoogsessie-ter-reactie-sturen = Verslag ter reactie sturen
    .uitleg = De partij krijgt het verslag en de reactietermijn begint.
    .gedaan = Verslag ter reactie gestuurd
handeling-dialoogsessie-verslag-akkoord-geven = Akkoord geven op het verslag
    .uitleg = Het verslag staat vast zoals het er nu staat.
    .gedaan = Verslag akkoord bevonden door de partij
handeling-dialoogsessie-reactie-verwerken = Reactie verwerken
    .uitleg = De reactie van de partij en uw antwoord komen bij het verslag; daarna staat het vast.
    .gedaan = Reactie op het verslag verwerkt
handeling-dialoogsessie-reactietermijn-verstrijken = Reactietermijn laten verstrijken
    .uitleg = De partij heeft niet gereageerd en het verslag staat vast.
    .gedaan = Reactietermijn van het verslag verstreken
handeling-dialoogsessie-sluiten = Sessie sluiten
    .uitleg = De sessie is klaar, met een vastgesteld verslag.
    .gedaan = Sessie gesloten
handeling-dialoogsessie-laten-vervallen = Sessie laten vervallen
    .uitleg = De sessie gaat niet door; u noemt de reden.
    .gedaan = Sessie vervallen

## bafo
handeling-bafo-uitvragen = BAFO uitvragen
    .uitleg = De partij krijgt de vraag om een BAFO in te dienen.
    .gedaan = BAFO uitgevraagd
handeling-bafo-indienen = BAFO indienen
    .uitleg = Uw BAFO wordt verzegeld en u krijgt een ontvangstbewijs; wijzigen kan daarna niet meer.
    .gedaan = BAFO ingediend
handeling-bafo-in-kluis-leggen = In de kluis leggen
    .uitleg = De ingediende BAFO gaat verzegeld de kluis in.
    .gedaan = BAFO in de kluis gelegd
handeling-bafo-niet-ingediend-vaststellen = Vaststellen dat er geen BAFO is
    .uitleg = De partij diende geen BAFO in en valt af.
    .gedaan = Vastgesteld dat er geen BAFO is
handeling-bafo-openen = Openen
    .uitleg = De BAFO is ontsleuteld en klopt met het ontvangstbewijs.
    .gedaan = BAFO geopend
handeling-bafo-toetsen = Toets afronden
    .uitleg = De BAFO gaat door naar de beoordeling, of valt af als hij niet voldoet.
    .gedaan = BAFO getoetst
handeling-bafo-beoordeeld-melden = Als beoordeeld melden
    .uitleg = De scores van de BAFO staan vast.
    .gedaan = BAFO beoordeeld
handeling-bafo-aanvaarden = Aanvaarden
    .uitleg = De BAFO doet mee in de gunningsbeslissing.
    .gedaan = BAFO aanvaardbaar verklaard
handeling-bafo-afwijzen = Afwijzen
    .uitleg = De BAFO haalt een ondergrens uit de leidraad niet en valt af; u noemt de reden.
    .gedaan = BAFO afgewezen
