# The states of every machine: toestand-<machine>-<state>, a short label.

## inkoopspoor
toestand-inkoopspoor-opgave = Opgave
toestand-inkoopspoor-uitgangspunten-concept = Uitgangspunten in concept
toestand-inkoopspoor-uitgangspunten-in-consultatie = Uitgangspunten in consultatie
toestand-inkoopspoor-uitgangspunten-vastgesteld = Uitgangspunten vastgesteld
toestand-inkoopspoor-houtskoolschetsen-in-consultatie = Houtskoolschetsen in consultatie
toestand-inkoopspoor-wensen-verwerkt = Wensen verwerkt
toestand-inkoopspoor-strategie-concept = Strategie in concept
toestand-inkoopspoor-strategie-ter-besluit = Strategie ter besluit
toestand-inkoopspoor-strategie-vastgesteld = Strategie vastgesteld
toestand-inkoopspoor-documenten-concept = Documenten in concept
toestand-inkoopspoor-go-no-go-gevraagd = Go of No-Go gevraagd
toestand-inkoopspoor-go-onder-voorwaarden = Go onder voorwaarden
toestand-inkoopspoor-go = Go
toestand-inkoopspoor-no-go = No-Go
toestand-inkoopspoor-gestaakt = Gestaakt

## consultatie
toestand-consultatie-open = Open
toestand-consultatie-gesloten = Gesloten
toestand-consultatie-verwerkt = Verwerkt

## bestuursbesluit
toestand-bestuursbesluit-nog-niet-aangeboden = Nog niet aangeboden
toestand-bestuursbesluit-aangeboden = Aangeboden
toestand-bestuursbesluit-geagendeerd = Geagendeerd
toestand-bestuursbesluit-ingestemd = Ingestemd
toestand-bestuursbesluit-ingestemd-met-opmerkingen = Ingestemd met opmerkingen
toestand-bestuursbesluit-wensen-en-bedenkingen-ontvangen = Wensen en bedenkingen ontvangen
toestand-bestuursbesluit-niet-ingestemd = Niet ingestemd
toestand-bestuursbesluit-termijn-verstreken = Termijn verstreken
toestand-bestuursbesluit-niet-deelnemend = Doet niet mee

## procedure
toestand-procedure-voorbereid = In voorbereiding
toestand-procedure-publicatie-klaar = Klaar voor publicatie
toestand-procedure-vooraangekondigd = Vooraangekondigd
toestand-procedure-gepubliceerd = Gepubliceerd
toestand-procedure-inschrijving-gesloten = Inschrijving gesloten
toestand-procedure-kluis-geopend = Kluis geopend
toestand-procedure-afgerond = Afgerond
toestand-procedure-ingetrokken = Ingetrokken

## perceel
toestand-perceel-open = Open
toestand-perceel-toets-vorm-en-uitsluiting = Toets van vorm en uitsluiting
toestand-perceel-toets-geschiktheid = Toets van geschiktheid
toestand-perceel-beoordeling = Beoordeling
toestand-perceel-selectie-concept = Selectie in concept
toestand-perceel-selectie-medegedeeld = Selectie medegedeeld
toestand-perceel-dialoog = Dialoog
toestand-perceel-bafo-uitgevraagd = BAFO uitgevraagd
toestand-perceel-bafo-gesloten = BAFO gesloten
toestand-perceel-bafo-beoordeling = Beoordeling van de BAFO’s
toestand-perceel-gunning-concept = Gunning in concept
toestand-perceel-gunning-medegedeeld = Gunning medegedeeld
toestand-perceel-gunning-definitief = Gunning definitief
toestand-perceel-contractering = Contractering
toestand-perceel-gecontracteerd = Gecontracteerd
toestand-perceel-implementatie = Implementatie
toestand-perceel-afgerond = Afgerond
toestand-perceel-niet-gegund = Niet gegund
toestand-perceel-ingetrokken = Ingetrokken

## vraag
toestand-vraag-ontvangen = Ontvangen
toestand-vraag-na-termijn = Na de termijn ontvangen
toestand-vraag-toegewezen = Toegewezen
toestand-vraag-antwoord-concept = Antwoord in concept
toestand-vraag-antwoord-vastgesteld = Antwoord vastgesteld
toestand-vraag-in-nota = In de nota
toestand-vraag-individueel-vertrouwelijk = Vertrouwelijk beantwoord
toestand-vraag-niet-beantwoord = Niet beantwoord

## nota
toestand-nota-concept = Concept
toestand-nota-juridisch-akkoord = Juridisch akkoord
toestand-nota-verzonden = Verzonden

## inschrijving
toestand-inschrijving-concept = Concept
toestand-inschrijving-hash-gedeponeerd = Hashes ingediend
toestand-inschrijving-ingediend = Ingediend
toestand-inschrijving-in-kluis = In de kluis
toestand-inschrijving-geopend = Geopend
toestand-inschrijving-in-vormtoets = In de vormtoets
toestand-inschrijving-herstel-gevraagd = Herstel gevraagd
toestand-inschrijving-verduidelijking-gevraagd = Verduidelijking gevraagd
toestand-inschrijving-uitsluitingsgrond-gesignaleerd = Uitsluitingsgrond gemeld
toestand-inschrijving-selfcleaning-gevraagd = Bewijs gevraagd
toestand-inschrijving-selfcleaning-te-beoordelen = Bewijs wordt beoordeeld
toestand-inschrijving-geldig = Geldig
toestand-inschrijving-geschikt = Geschikt
toestand-inschrijving-in-beoordeling = In beoordeling
toestand-inschrijving-beoordeeld = Beoordeeld
toestand-inschrijving-geselecteerd = Geselecteerd
toestand-inschrijving-reserve = Reserve
toestand-inschrijving-niet-geselecteerd = Niet geselecteerd
toestand-inschrijving-in-dialoog = In dialoog
toestand-inschrijving-bafo-ingediend = BAFO ingediend
toestand-inschrijving-beoogd-gegund = Beoogd gegund
toestand-inschrijving-gegund = Gegund
toestand-inschrijving-afgewezen = Afgewezen
toestand-inschrijving-afgevallen = Afgevallen na de gunning
toestand-inschrijving-teruggetrokken = Teruggetrokken
toestand-inschrijving-te-laat = Te laat
toestand-inschrijving-ongeldig = Ongeldig
toestand-inschrijving-uitgesloten = Uitgesloten
toestand-inschrijving-niet-geschikt = Niet geschikt
toestand-inschrijving-dialoog-beeindigd = Dialoog beëindigd
toestand-inschrijving-bafo-afgewezen = BAFO afgewezen
toestand-inschrijving-gunning-vervallen = Gunning vervallen
toestand-inschrijving-teruggegeven = Ongeopend teruggegeven

## deelnemer
toestand-deelnemer-uitgenodigd = Uitgenodigd
toestand-deelnemer-aanvaard = Aanvaard
toestand-deelnemer-getekend = Getekend
toestand-deelnemer-ingediend = Ingediend
toestand-deelnemer-geweigerd = Geweigerd
toestand-deelnemer-vervallen = Vervallen

## beoordelingsronde
toestand-beoordelingsronde-ingericht = Ingericht
toestand-beoordelingsronde-individueel = Individuele beoordeling
toestand-beoordelingsronde-individueel-gesloten = Individuele beoordeling gesloten
toestand-beoordelingsronde-consensus = Consensusoverleg
toestand-beoordelingsronde-vastgesteld = Vastgesteld
toestand-beoordelingsronde-herbeoordeling = Herbeoordeling ingericht

## advies
toestand-advies-uitgenodigd = Uitgenodigd
toestand-advies-verklaring-getekend = Verklaring getekend
toestand-advies-inzage = Inzage
toestand-advies-advies-concept = Advies in concept
toestand-advies-advies-vastgesteld = Advies vastgesteld
toestand-advies-gebruikt = Gebruikt
toestand-advies-na-termijn = Na de termijn vastgesteld
toestand-advies-vervallen = Vervallen

## dialoogtraject
toestand-dialoogtraject-uitgenodigd = Uitgenodigd
toestand-dialoogtraject-bevestigd = Bevestigd
toestand-dialoogtraject-lopend = Lopend
toestand-dialoogtraject-geschorst = Geschorst
toestand-dialoogtraject-afgerond = Afgerond
toestand-dialoogtraject-afgehaakt = Afgehaakt
toestand-dialoogtraject-beeindigd = Beëindigd

## dialoogsessie
toestand-dialoogsessie-gepland = Gepland
toestand-dialoogsessie-agenda-verzonden = Agenda verzonden
toestand-dialoogsessie-verplaatst = Verplaatst
toestand-dialoogsessie-gehouden = Gehouden
toestand-dialoogsessie-verslag-concept = Verslag in concept
toestand-dialoogsessie-verslag-ter-reactie = Verslag ter reactie
toestand-dialoogsessie-verslag-vastgesteld = Verslag vastgesteld
toestand-dialoogsessie-gesloten = Gesloten
toestand-dialoogsessie-vervallen = Vervallen

## bafo
toestand-bafo-uitgevraagd = Uitgevraagd
toestand-bafo-ingediend = Ingediend
toestand-bafo-in-kluis = In de kluis
toestand-bafo-geopend = Geopend
toestand-bafo-getoetst = Getoetst
toestand-bafo-toelichting-gevraagd = Toelichting gevraagd
toestand-bafo-abnormaal-laag-gevraagd = Vraag over lage prijs
toestand-bafo-beoordeeld = Beoordeeld
toestand-bafo-aanvaardbaar = Aanvaardbaar
toestand-bafo-niet-aanvaardbaar = Niet aanvaardbaar
toestand-bafo-afgewezen = Afgewezen
toestand-bafo-niet-ingediend = Niet ingediend
toestand-bafo-ingetrokken = Ingetrokken
toestand-bafo-achterhaald = Achterhaald door een nieuwe ronde

## gunningsbeslissing
toestand-gunningsbeslissing-concept = Concept
toestand-gunningsbeslissing-bestuurlijk-akkoord = Bestuurlijk akkoord
toestand-gunningsbeslissing-in-standstill = In de opschortende termijn
toestand-gunningsbeslissing-kort-geding-aanhangig = Kort geding loopt
toestand-gunningsbeslissing-vonnis-ontvangen = Vonnis ontvangen
toestand-gunningsbeslissing-standstill-verstreken = Opschortende termijn voorbij
toestand-gunningsbeslissing-definitief = Definitief
toestand-gunningsbeslissing-ingetrokken = Ingetrokken
toestand-gunningsbeslissing-niet-gegund = Niet gegund
toestand-gunningsbeslissing-vervallen = Vervallen

## klacht
toestand-klacht-ontvangen = Ontvangen
toestand-klacht-ontvankelijk = Ontvankelijk
toestand-klacht-in-onderzoek = In onderzoek
toestand-klacht-advies = Advies gegeven
toestand-klacht-besluit-aanbestedende-dienst = Besluit genomen
toestand-klacht-naar-cvae = Bij de commissie
toestand-klacht-afgesloten = Afgesloten
toestand-klacht-niet-ontvankelijk = Niet ontvankelijk
toestand-klacht-ingetrokken = Ingetrokken

## overeenkomst
toestand-overeenkomst-concept = Concept
toestand-overeenkomst-ter-ondertekening = Ter ondertekening
toestand-overeenkomst-getekend = Getekend
toestand-overeenkomst-lopend = Lopend
toestand-overeenkomst-evaluatie-looptijd = Evaluatie van de looptijd
toestand-overeenkomst-verlengd = Verlengd
toestand-overeenkomst-niet-verlengd = Niet verlengd
toestand-overeenkomst-verlopen = Verlopen
toestand-overeenkomst-niet-getekend = Niet getekend
toestand-overeenkomst-opgezegd = Opgezegd
toestand-overeenkomst-ontbonden = Ontbonden
toestand-overeenkomst-voortijdig-beeindigd = Voortijdig beëindigd
toestand-overeenkomst-vernietigd = Vernietigd
toestand-overeenkomst-vervallen = Vervallen

## implementatie
toestand-implementatie-gestart = Gestart
toestand-implementatie-gereed = Gereed
toestand-implementatie-gereed-met-restpunten = Gereed met restpunten
toestand-implementatie-uitgesteld = Uitgesteld

## contractwijziging
toestand-contractwijziging-aangevraagd = Aangevraagd
toestand-contractwijziging-ter-goedkeuring = Ter goedkeuring
toestand-contractwijziging-getoetst = Getoetst
toestand-contractwijziging-toegepast = Toegepast
toestand-contractwijziging-geweigerd = Geweigerd
toestand-contractwijziging-ingetrokken = Ingetrokken
toestand-contractwijziging-vervallen = Vervallen

## onderaannemer
toestand-onderaannemer-aangemeld = Aangemeld
toestand-onderaannemer-geregistreerd = Geregistreerd
toestand-onderaannemer-geweigerd = Geweigerd
toestand-onderaannemer-ingetrokken = Ingetrokken
toestand-onderaannemer-beeindigd = Beëindigd

## verbetertraject
toestand-verbetertraject-gemeld = Gemeld
toestand-verbetertraject-tekortkoming-vastgesteld = Tekortkoming vastgesteld
toestand-verbetertraject-plan-ingediend = Plan ingediend
toestand-verbetertraject-lopend = Lopend
toestand-verbetertraject-hersteld = Hersteld
toestand-verbetertraject-maatregel-opgelegd = Maatregel opgelegd
toestand-verbetertraject-vervallen = Vervallen
## openhouse
toestand-openhouse-voorbereid = In voorbereiding
toestand-openhouse-opengesteld = Opengesteld
toestand-openhouse-gesloten = Gesloten

## toelating
toestand-toelating-aangemeld = Aangemeld
toestand-toelating-in-toets = In toets
toestand-toelating-toegelaten = Toegelaten
toestand-toelating-geweigerd = Geweigerd
toestand-toelating-overeenkomst = Overeenkomst gesloten

## inbesteding
toestand-inbesteding-voorgesteld = Voorgesteld
toestand-inbesteding-getoetst-op-voorwaarden = Getoetst op voorwaarden
toestand-inbesteding-besluit-colleges = Besluit van de colleges
toestand-inbesteding-dienstverleningsovereenkomst-getekend = Overeenkomst getekend
toestand-inbesteding-gestaakt = Gestaakt
