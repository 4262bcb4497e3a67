# The acts of this step: handeling-<machine>-<act> is the word on the button,
# .uitleg says what happens, .gedaan what happened (audit, messages).

## procedure
handeling-procedure-documenten-vaststellen = Documenten vaststellen
    .uitleg = De documenten en de procedureregels zijn klaar om te publiceren.
    .gedaan = Documenten vastgesteld
handeling-procedure-documenten-heropenen = Documenten heropenen
    .uitleg = De documenten en de procedureregels kunnen weer worden gewijzigd.
    .gedaan = Documenten heropend
handeling-procedure-publiceren = Publiceren
    .uitleg = De procedure wordt openbaar, de regels staan vast en aanbieders kunnen inschrijven.
    .gedaan = Procedure gepubliceerd
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
