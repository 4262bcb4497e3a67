# The acts of this step: handeling-<machine>-<act> is the word on the button,
# .uitleg says what happens, .gedaan what happened (audit, messages).

## procedure
handeling-procedure-documenten-vaststellen = Documenten vaststellen
    .uitleg = De documenten en de procedureregels zijn klaar om te publiceren.
    .gedaan = Documenten vastgesteld
handeling-procedure-documenten-heropenen = Documenten heropenen
    .uitleg = De documenten en de procedureregels kunnen weer worden gewijzigd.
    .gedaan = Documenten heropend
handeling-procedure-vooraankondigen = Vooraankondigen
    .uitleg = Ondernemers kunnen zich schriftelijk melden; daarna nodigt u hen uit zonder nieuwe aankondiging.
    .gedaan = Opdracht vooraangekondigd
handeling-procedure-publiceren = Publiceren
    .uitleg = De procedure wordt openbaar, de regels staan vast en aanbieders kunnen inschrijven.
    .gedaan = Procedure gepubliceerd
handeling-procedure-uitnodigen = Belangstellenden uitnodigen
    .uitleg = De procedure begint zonder nieuwe aankondiging: wie belangstelling meldde, kan inschrijven.
    .gedaan = Belangstellenden uitgenodigd
handeling-procedure-eigen-site-publiceren = Op de eigen website publiceren
    .uitleg = De aankondiging mag nu ook op uw eigen website staan, met dezelfde informatie.
    .gedaan = Op de eigen website gepubliceerd
handeling-procedure-rectificeren = Rectificatie publiceren
    .uitleg = De gewijzigde regels gelden vanaf nu; alle ondernemers krijgen bericht van de wijziging.
    .gedaan = Rectificatie gepubliceerd
handeling-procedure-termijn-verlengen = Inschrijftermijn verlengen
    .uitleg = De sluiting wordt later, voor iedereen; alle ondernemers krijgen bericht.
    .gedaan = Inschrijftermijn verlengd
handeling-procedure-termijn-verlengen-na-storing = Termijn verlengen na een storing
    .uitleg = De inschrijving gaat weer open. Ongeopende inschrijvingen gaan terug en mogen worden vervangen.
    .gedaan = Inschrijftermijn verlengd na een storing
handeling-procedure-schorsen = Procedure schorsen
    .uitleg = Besluiten wachten tot u de schorsing opheft; termijnen en berichten gaan door.
    .gedaan = Procedure geschorst
handeling-procedure-schorsing-opheffen = Schorsing opheffen
    .uitleg = De procedure gaat verder waar zij was.
    .gedaan = Schorsing opgeheven
handeling-procedure-sluiten = Inschrijving sluiten
    .uitleg = Het sluitingsmoment is voorbij: alle ingediende inschrijvingen gaan de kluis in.
    .gedaan = Inschrijving gesloten
handeling-procedure-geen-inschrijvingen-vaststellen = Vaststellen dat er geen inschrijvingen zijn
    .uitleg = Niemand heeft op tijd ingeschreven: de procedure eindigt zonder gunning.
    .gedaan = Vastgesteld dat er geen inschrijvingen zijn
handeling-procedure-kluis-openen = Kluis openen
    .uitleg = Alle inschrijvingen worden ontsleuteld en gecontroleerd; dit kan niet worden teruggedraaid.
    .gedaan = Kluis geopend
handeling-procedure-afronden = Procedure afronden
    .uitleg = Als elk perceel zijn eindpunt heeft bereikt, is de procedure afgerond.
    .gedaan = Einde van een perceel verwerkt
handeling-procedure-intrekken = Procedure intrekken
    .uitleg = De procedure stopt voor alle partijen; ongeopende inschrijvingen blijven dicht.
    .gedaan = Procedure ingetrokken

## vraag
handeling-vraag-melden = Vraag melden
    .uitleg = De inkoopadviseur krijgt bericht dat er een vraag is.
    .gedaan = Vraag gemeld
handeling-vraag-toewijzen = Vraag toewijzen
    .uitleg = Een collega gaat de vraag beantwoorden.
    .gedaan = Vraag toegewezen
handeling-vraag-antwoord-opstellen = Antwoord voorleggen
    .uitleg = Het antwoord en de geanonimiseerde vraag gaan naar de jurist voor een paraaf.
    .gedaan = Antwoord in concept klaar
handeling-vraag-antwoord-vaststellen = Antwoord vaststellen
    .uitleg = Het antwoord staat vast en komt in de volgende nota van inlichtingen.
    .gedaan = Antwoord vastgesteld
handeling-vraag-in-nota-opnemen = In de nota opnemen
    .uitleg = De vraag en het antwoord staan in de verzonden nota van inlichtingen.
    .gedaan = Vraag in de nota opgenomen
handeling-vraag-vertrouwelijk-beantwoorden = Vertrouwelijk beantwoorden
    .uitleg = Alleen de vraagsteller krijgt het antwoord. Wat voor iedereen van belang is, komt ook in de nota.
    .gedaan = Vraag vertrouwelijk beantwoord
handeling-vraag-niet-beantwoorden = Niet beantwoorden
    .uitleg = De vraag krijgt geen antwoord; u noemt de reden.
    .gedaan = Vraag niet beantwoord

## nota
handeling-nota-juridisch-akkoord-geven = Juridisch akkoord geven
    .uitleg = De nota kan daarna worden verzonden.
    .gedaan = Juridisch akkoord gegeven op de nota
handeling-nota-terug-naar-concept = Terug naar concept
    .uitleg = De nota kan weer worden gewijzigd en heeft opnieuw juridisch akkoord nodig.
    .gedaan = Nota terug naar concept
handeling-nota-verzenden = Nota verzenden
    .uitleg = Alle belangstellenden krijgen de nota op hetzelfde moment en de nota wordt openbaar.
    .gedaan = Nota van inlichtingen verzonden
