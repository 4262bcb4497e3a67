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
handeling-implementatie-uitstellen = Start uitstellen
    .uitleg = Elke getekende overeenkomst gaat later in en de partijen krijgen bericht.
    .gedaan = Start uitgesteld
handeling-implementatie-hervatten = Implementatie hervatten
    .uitleg = De voorbereiding van de nieuwe start gaat verder.
    .gedaan = Implementatie hervat

## contractwijziging
handeling-contractwijziging-melden = Wijziging melden
    .uitleg = De contractpartij, de contractmanager en de jurist krijgen bericht.
    .gedaan = Wijziging gemeld
handeling-contractwijziging-toetsen = Wijziging toetsen
    .uitleg = De wijziging mag zonder nieuwe aanbesteding.
    .gedaan = Wijziging getoetst
handeling-contractwijziging-goedkeuren = Wijziging goedkeuren
    .uitleg = De contractmanager mag de wijziging toepassen.
    .gedaan = Wijziging goedgekeurd
handeling-contractwijziging-toepassen = Wijziging toepassen
    .uitleg = De overeenkomst verandert en alle betrokkenen krijgen bericht.
    .gedaan = Wijziging toegepast
handeling-contractwijziging-weigeren = Wijziging weigeren
    .uitleg = De overeenkomst blijft zoals zij is; u noemt de reden.
    .gedaan = Wijziging geweigerd
handeling-contractwijziging-intrekken = Verzoek intrekken
    .uitleg = Het verzoek om een wijziging stopt.
    .gedaan = Verzoek om een wijziging ingetrokken
handeling-contractwijziging-vervallen = Laten vervallen
    .uitleg = De overeenkomst is geëindigd en het verzoek vervalt.
    .gedaan = Wijziging vervallen

## onderaannemer
handeling-onderaannemer-melden = Onderaannemer melden
    .uitleg = De contractmanager krijgt bericht.
    .gedaan = Onderaannemer gemeld
handeling-onderaannemer-registreren = Onderaannemer registreren
    .uitleg = De onderaannemer mag hulp geven.
    .gedaan = Onderaannemer geregistreerd
handeling-onderaannemer-weigeren = Onderaannemer weigeren
    .uitleg = De onderaannemer mag geen hulp geven; u noemt de reden.
    .gedaan = Onderaannemer geweigerd
handeling-onderaannemer-intrekken = Aanmelding intrekken
    .uitleg = De aanmelding van de onderaannemer stopt.
    .gedaan = Aanmelding van de onderaannemer ingetrokken
handeling-onderaannemer-inzet-stoppen = Inzet stoppen
    .uitleg = De onderaannemer geeft geen hulp meer; u noemt de reden.
    .gedaan = Inzet van de onderaannemer gestopt
handeling-onderaannemer-inzet-verbieden = Inzet verbieden
    .uitleg = De onderaannemer mag geen hulp meer geven; u noemt de reden.
    .gedaan = Inzet van de onderaannemer verboden
handeling-onderaannemer-vervallen = Laten vervallen
    .uitleg = De overeenkomst is geëindigd en de onderaannemer stopt.
    .gedaan = Onderaannemer vervallen

## verbetertraject
handeling-verbetertraject-tekortkoming-vaststellen = Tekortkoming vaststellen
    .uitleg = De contractpartij krijgt bericht en maakt een plan.
    .gedaan = Tekortkoming vastgesteld
handeling-verbetertraject-niet-vaststellen = Geen tekortkoming
    .uitleg = Er is geen tekortkoming; u noemt de reden.
    .gedaan = Geen tekortkoming vastgesteld
handeling-verbetertraject-plan-indienen = Verbeterplan indienen
    .uitleg = De contractmanager krijgt uw plan.
    .gedaan = Verbeterplan ingediend
handeling-verbetertraject-plan-goedkeuren = Verbeterplan goedkeuren
    .uitleg = De tijd om te herstellen begint.
    .gedaan = Verbeterplan goedgekeurd
handeling-verbetertraject-plan-teruggeven = Verbeterplan teruggeven
    .uitleg = De contractpartij past het plan aan; u noemt de reden.
    .gedaan = Verbeterplan teruggegeven
handeling-verbetertraject-hersteltermijn-verstrijken = Hersteltermijn laten verstrijken
    .uitleg = De tijd om te herstellen is voorbij.
    .gedaan = Hersteltermijn verstreken
handeling-verbetertraject-herstel-vaststellen = Herstel vaststellen
    .uitleg = De tekortkoming is voorbij.
    .gedaan = Herstel vastgesteld
handeling-verbetertraject-maatregel-opleggen = Maatregel opleggen
    .uitleg = De maatregel gaat in; u noemt de reden.
    .gedaan = Maatregel opgelegd
handeling-verbetertraject-maatregel-opheffen = Maatregel opheffen
    .uitleg = De maatregel stopt, want de tekortkoming is hersteld.
    .gedaan = Maatregel opgeheven
handeling-verbetertraject-vervallen = Laten vervallen
    .uitleg = De overeenkomst is geëindigd en het verbetertraject stopt.
    .gedaan = Verbetertraject vervallen
