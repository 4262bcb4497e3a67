# The acts of the alternatives: handeling-<machine>-<act> is the word on the button,
# .uitleg says what happens, .gedaan what happened (audit, messages).

## openhouse
handeling-openhouse-openstellen = Open house openstellen
    .uitleg = Het open house wordt openbaar: elke aanbieder die voldoet, kan zich aanmelden.
    .gedaan = Open house opengesteld
handeling-openhouse-sluiten = Open house sluiten
    .uitleg = Het aangekondigde einde van de toelating is voorbij.
    .gedaan = Open house gesloten na de termijn
handeling-openhouse-beeindigen = Open house beëindigen
    .uitleg = Aanbieders kunnen zich niet meer aanmelden; u noemt de reden.
    .gedaan = Open house beëindigd

## toelating
handeling-toelating-melden = Aanmelding melden
    .uitleg = De aanbieder krijgt een bevestiging en de inkoopadviseur krijgt bericht.
    .gedaan = Aanmelding gemeld
handeling-toelating-toets-starten = Toets starten
    .uitleg = De aanmelding wordt getoetst aan de bekendgemaakte eisen.
    .gedaan = Toets gestart
handeling-toelating-toelaten = Toelaten
    .uitleg = De aanbieder voldoet aan elke eis en krijgt een overeenkomst.
    .gedaan = Aanbieder toegelaten
handeling-toelating-weigeren = Weigeren
    .uitleg = De aanbieder voldoet niet aan een eis; u noemt de reden.
    .gedaan = Aanbieder geweigerd
handeling-toelating-overeenkomst-sluiten = Overeenkomst sluiten
    .uitleg = De overeenkomst met de aanbieder is getekend.
    .gedaan = Overeenkomst gesloten

## inbesteding
handeling-inbesteding-voorwaarden-toetsen = Voorwaarden toetsen
    .uitleg = De drie voorwaarden zijn getoetst: de colleges kunnen besluiten.
    .gedaan = Voorwaarden voor inbesteden getoetst
handeling-inbesteding-vrijwillig-aankondigen = Vrijwillig aankondigen
    .uitleg = De inbesteding is vooraf aangekondigd: tekenen kan pas na twintig dagen.
    .gedaan = Inbesteding vooraf aangekondigd
handeling-inbesteding-besluit-vaststellen = Besluit vaststellen
    .uitleg = Elk college heeft ingestemd met de inbesteding.
    .gedaan = Besluit van de colleges vastgesteld
handeling-inbesteding-overeenkomst-tekenen = Overeenkomst tekenen
    .uitleg = De dienstverleningsovereenkomst met de eigen organisatie is getekend.
    .gedaan = Dienstverleningsovereenkomst getekend
handeling-inbesteding-staken = Inbesteding staken
    .uitleg = De inbesteding gaat niet door; u noemt de reden.
    .gedaan = Inbesteding gestaakt
