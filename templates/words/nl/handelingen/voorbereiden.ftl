# The acts of this step: handeling-<machine>-<act> is the word on the button,
# .uitleg says what happens, .gedaan what happened (audit, messages).

## inkoopspoor
handeling-inkoopspoor-documenten-opstellen = Documenten opstellen
    .uitleg = De leidraad, de conceptovereenkomst en het programma van eisen gaan naar de conceptfase.
    .gedaan = Documenten in concept klaar
handeling-inkoopspoor-go-no-go-vragen = Go of No-Go vragen
    .uitleg = De bestuurlijk opdrachtgever en de colleges krijgen het dossier en de vraag om te besluiten.
    .gedaan = Go of No-Go gevraagd
handeling-inkoopspoor-go-verlenen = Go geven
    .uitleg = De procedure mag worden gepubliceerd.
    .gedaan = Go gegeven
handeling-inkoopspoor-go-onder-voorwaarden-verlenen = Go onder voorwaarden geven
    .uitleg = Publiceren mag pas als alle voorwaarden zijn afgehandeld en u dat hebt bevestigd.
    .gedaan = Go onder voorwaarden gegeven
handeling-inkoopspoor-voorwaarden-bevestigen = Voorwaarden bevestigen
    .uitleg = U bevestigt dat alle voorwaarden zijn afgehandeld: de Go geldt dan zonder voorwaarden.
    .gedaan = Voorwaarden van de Go bevestigd
handeling-inkoopspoor-no-go-geven = No-Go geven
    .uitleg = De procedure mag niet worden gepubliceerd; u noemt de reden.
    .gedaan = No-Go gegeven
handeling-inkoopspoor-herziening-starten = Herziening starten
    .uitleg = De documenten gaan terug naar concept en worden opnieuw voorgelegd.
    .gedaan = Herziening na No-Go gestart
handeling-inkoopspoor-traject-staken = Traject staken
    .uitleg = Het inkoopspoor stopt voorgoed; u noemt de reden.
    .gedaan = Inkoopspoor gestaakt
