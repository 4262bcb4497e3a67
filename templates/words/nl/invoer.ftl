# What was written down, for the audit and messages: invoer-<soort>.

## voorbereiden
invoer-uitgangspunt = Uitgangspunt opgeslagen
invoer-reactietermijn = Reactietermijn opgeslagen
invoer-marktcontact = Gesprek met de markt vastgelegd
invoer-strategiekeuzes = Keuzes van de strategie opgeslagen
invoer-mandaat = Mandaat vastgelegd
invoer-deelnamewijziging = Gewijzigde deelname vastgelegd
invoer-agendering = Vergadering vastgelegd
invoer-collegestandpunt = Standpunt van het college opgeslagen
invoer-wens = Wens of bedenking opgeslagen
invoer-wensreactie = Antwoord op een wens opgeslagen
invoer-inkoopspoor = Inkoopspoor begonnen
invoer-document = Document opgeslagen
invoer-mijlpaal = Mijlpaal in de planning opgeslagen
invoer-belangenverklaring-team = Belangenverklaring van het team getekend
invoer-collegebesluit = Besluit van het college vastgelegd
invoer-voorwaarde = Voorwaarde bij de Go opgeslagen
invoer-voorwaarde-afhandeling = Afhandeling van een voorwaarde opgeslagen

## publiceren
invoer-vooraankondiging = Gegevens van de vooraankondiging opgeslagen
invoer-belangstelling = Belangstelling gemeld
invoer-platformbericht = Bericht van het aankondigingsplatform opgeslagen
invoer-rectificatie = Rectificatie opgesteld
invoer-verlenging = Nieuw sluitingsmoment opgeslagen
invoer-storing = Storing vastgelegd
invoer-hashes = Hashes van bestanden opgeslagen
invoer-procedureschorsing = Grond voor de schorsing opgeslagen
invoer-vertrouwelijkheidsverzoek = Verzoek om vertrouwelijkheid opgeslagen
invoer-procedureregels = Procedureregels opgeslagen
invoer-belangenverklaring = Belangenverklaring getekend
invoer-publicatie = Gegevens van de aankondiging opgeslagen
invoer-vraag = Vraag gesteld
invoer-nota = Nota van inlichtingen begonnen
invoer-antwoord = Antwoord op een vraag opgeslagen

## selecteren
invoer-selfcleaningverzoek = Verzoek om bewijs opgesteld
invoer-selfcleaning = Bewijs van betrouwbaarheid opgeslagen
invoer-selfcleaningoordeel = Oordeel over het bewijs opgeslagen
invoer-samenstellingswijziging = Wijziging van de combinatie opgeslagen
invoer-samenstellingstoets = Nieuwe toets van een eis opgeslagen
invoer-samenstellingsoordeel = Oordeel over de samenstelling opgeslagen
invoer-selectieherziening = Grond om de selectie te herzien opgeslagen
invoer-heraanbesteding = Reden om opnieuw aan te besteden opgeslagen
invoer-belangmelding = Belang van een beoordelaar opgeschreven
invoer-onttrekking = Onttrekking van een beoordelaar opgeschreven
invoer-vervanging = Besluit over een beoordelaar opgeslagen
invoer-herstelverzoek = Herstelverzoek opgesteld
invoer-herstel = Herstel opgeslagen
invoer-verduidelijkingsvraag = Vraag om verduidelijking opgesteld
invoer-verduidelijking = Verduidelijking opgeslagen
invoer-inschrijving = Inschrijving begonnen
invoer-deelnemer = Organisatie in de inschrijving opgeslagen
invoer-eigen-verklaring = Eigen verklaring opgeslagen
invoer-dossierantwoord = Antwoord in het bekwaamheidsdossier opgeslagen
invoer-dossierbijlage = Bijlage bij een antwoord opgeslagen
invoer-vormtoets = Vormtoets ingevuld
invoer-geschiktheidstoets = Toets van een geschiktheidseis ingevuld
invoer-selectiemotivering = Motivering van het selectiebesluit opgeslagen
invoer-loting = Uitkomst van de loting vastgelegd
invoer-loting-gunning = Uitkomst van de loting voor de gunning opgeslagen
invoer-score = Score opgeslagen
invoer-consensus = Consensus van de commissie opgeslagen
invoer-consensusbevestiging = Consensus bevestigd
invoer-adviesreactie = Reactie op het advies opgeslagen
invoer-adviesverklaring = Verklaring van een lid van de delegatie getekend
invoer-adviespunt = Advies op een onderdeel opgeslagen

## concretiseren
invoer-opdrachtwijziging = Wijziging van de opdracht opgesteld
invoer-verloopverzoek = Vraag over het verloop opgeschreven
invoer-verloopantwoord = Antwoord over het verloop opgeschreven
invoer-dialoogsessie = Dialoogsessie gepland
invoer-afspraak = Stand van een onderwerp opgeslagen
invoer-agenda = Agenda opgeslagen
invoer-aanwezigheid = Aanwezigheid vastgelegd
invoer-verslag = Verslag opgeslagen
invoer-verslagreactie = Reactie op het verslag gegeven
invoer-reactieverwerking = Antwoord op de reactie opgeslagen
invoer-gedeelde-informatie = Informatie aan alle deelnemers vastgelegd
invoer-bafo-sluiting = Sluitingsmoment van de BAFO opgeslagen
invoer-bafo-onderdeel = Onderdeel van de BAFO opgeslagen
invoer-bafo-bod = Bod in de BAFO opgeslagen
invoer-bafotoets = Toets van de BAFO ingevuld

## contracteren
invoer-dekking = Dekking in de begroting vastgelegd
invoer-gunningsbrief = Brief aan een partij opgeslagen
invoer-verificatie = Controle van de bewijsstukken ingevuld
invoer-proces-verbaal = Proces-verbaal van de opdrachtverlening opgeslagen
invoer-aankondiging-gunning = Aankondiging van de gegunde opdracht vastgelegd
invoer-contractgegevens = Inhoud van de overeenkomst opgeslagen
invoer-handtekening = Handtekening vastgelegd
invoer-schorsing = Schorsing vastgelegd
invoer-termijnverlenging = Nieuw einde van de termijn opgeslagen
invoer-motiveringsgebrek = Gebrek in de motivering vastgelegd
invoer-dagvaarding = Gegevens van de dagvaarding opgeslagen
invoer-vonnis = Gegevens van het vonnis opgeslagen
invoer-hoger-beroep = Gegevens van het hoger beroep opgeslagen
invoer-juridisch-memo = Memo van de jurist opgeslagen
invoer-afvaller = Partij die afvalt aangewezen
invoer-klacht = Klacht ingediend
invoer-klachttoets = Toets van de klacht ingevuld
invoer-klachtaanvulling = Aanvulling van de klacht opgeslagen
invoer-klachtadvies = Advies over de klacht opgeslagen
invoer-klachtbesluit = Besluit op de klacht opgeslagen
invoer-cvae-advies = Advies van de commissie vastgelegd
invoer-kpimeting = Meting van een KPI opgeslagen
invoer-accountgesprek = Accountgesprek opgeslagen
invoer-looptijdevaluatie = Evaluatie van de looptijd opgeslagen
invoer-lumpsumherziening = Nieuwe lumpsum opgeslagen
invoer-rechtsopvolging = Opvolger van de contractpartij opgeslagen
invoer-beeindiging = Gegevens van het einde opgeslagen
invoer-vernietigingsvordering = Vordering tot vernietiging opgeslagen
invoer-vernietigingsvonnis = Vonnis over de vernietiging opgeslagen

## implementeren
invoer-implementatiemijlpaal = Mijlpaal van de implementatie opgeslagen
invoer-implementatiepoort = Controle voor de start opgeslagen
invoer-contractwijziging = Contractwijziging gevraagd
invoer-wijzigingstoets = Toets van de wijziging ingevuld
invoer-wijzigingsakkoord = Akkoord met de wijziging opgeslagen
invoer-wijzigingsaankondiging = Aankondiging van de wijziging opgeslagen
invoer-onderaannemer = Onderaannemer aangemeld
invoer-onderaannemertoets = Toets van de onderaannemer ingevuld
invoer-onderaannemerovergang = Plan bij het einde van een onderaannemer opgeslagen
invoer-verbetertraject = Tekortkoming gemeld
invoer-verbeterplan = Verbeterplan opgeslagen
invoer-herstelmeting = Nieuwe meting opgeslagen
invoer-contractmaatregel = Maatregel opgeslagen

## alternatieven
invoer-openhouse = Open house begonnen
invoer-openhouse-eis = Eis van het open house opgeslagen
invoer-openhouse-voorwaarden = Prijs en voorwaarden opgeslagen
invoer-openhouse-publicatie = Bekendmaking vastgelegd
invoer-toelating = Aanmelding begonnen
invoer-aanvaarding = Prijs en voorwaarden aanvaard
invoer-toelatingstoets = Toets van een eis ingevuld
invoer-toelatingsovereenkomst = Ondertekening vastgelegd
invoer-inbesteding = Inbesteding begonnen
invoer-inbestedingstoets = Toets van een voorwaarde ingevuld
invoer-vrijwillige-aankondiging = Vrijwillige aankondiging vastgelegd
invoer-inbestedingsbesluit = Besluit van het college over de inbesteding vastgelegd
invoer-dienstverleningsovereenkomst = Ondertekening van de dienstverleningsovereenkomst vastgelegd
