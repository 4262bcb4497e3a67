# The acts of this step: handeling-<machine>-<act> is the word on the button,
# .uitleg says what happens, .gedaan what happened (audit, messages).

## gunningsbeslissing
handeling-gunningsbeslissing-bestuurlijk-akkoord-geven = Bestuurlijk akkoord geven
    .uitleg = U stemt in met de voorgenomen gunning.
    .gedaan = Bestuurlijk akkoord gegeven op de gunning
handeling-gunningsbeslissing-mededelen = Gunningsbeslissing mededelen
    .uitleg = Alle partijen krijgen op hetzelfde moment hun brief en de opschortende termijn begint.
    .gedaan = Gunningsbeslissing medegedeeld
handeling-gunningsbeslissing-standstill-verstrijken = Opschortende termijn laten verstrijken
    .uitleg = De opschortende termijn is voorbij en de gunning kan definitief worden.
    .gedaan = Opschortende termijn verstreken
handeling-gunningsbeslissing-definitief-maken = Gunning definitief maken
    .uitleg = De gunning staat vast en de overeenkomst kan worden gesloten.
    .gedaan = Gunning definitief gemaakt
handeling-gunningsbeslissing-niet-gunnen = Niet gunnen
    .uitleg = Er komt geen overeenkomst op dit perceel; u noemt de reden.
    .gedaan = Besloten om niet te gunnen
handeling-gunningsbeslissing-intrekken = Gunningsbeslissing intrekken
    .uitleg = De beslissing vervalt voor alle partijen en er komt een nieuwe, met een nieuwe termijn.
    .gedaan = Gunningsbeslissing ingetrokken
handeling-gunningsbeslissing-vervallen = Laten vervallen
    .uitleg = De procedure is ingetrokken en de gunningsbeslissing vervalt.
    .gedaan = Gunningsbeslissing vervallen

## overeenkomst
handeling-overeenkomst-ter-ondertekening-leggen = Ter ondertekening leggen
    .uitleg = Alle ondertekenaars krijgen bericht dat zij kunnen tekenen.
    .gedaan = Overeenkomst ter ondertekening gelegd
handeling-overeenkomst-terug-naar-concept = Terug naar concept
    .uitleg = De overeenkomst kan weer worden gewijzigd en moet opnieuw worden getekend.
    .gedaan = Overeenkomst terug naar concept
handeling-overeenkomst-getekend-vaststellen = Als getekend vaststellen
    .uitleg = Alle partijen hebben getekend en de overeenkomst is gesloten.
    .gedaan = Overeenkomst getekend
handeling-overeenkomst-ingaan = Laten ingaan
    .uitleg = De ingangsdatum is bereikt en de uitvoering is klaar om te beginnen.
    .gedaan = Overeenkomst ingegaan
handeling-overeenkomst-verlopen = Laten verlopen
    .uitleg = De einddatum is voorbij en de overeenkomst eindigt.
    .gedaan = Overeenkomst verlopen
