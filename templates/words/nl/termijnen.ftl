# The terms: termijn-<code>, as the name of a countdown or a line in the calendar.

termijn-reactietermijn-consultatie = Reactietermijn van de consultatie
termijn-reactietermijn-orgaan = Reactietermijn van het orgaan
termijn-inschrijftermijn = Inschrijftermijn
termijn-respijt-na-sluiting = Wachttijd tot de kluis open mag
termijn-hashtermijn = Termijn voor bestanden bij hashes
termijn-hersteltermijn = Hersteltermijn
termijn-verduidelijkingstermijn = Termijn voor verduidelijking
termijn-selfcleaningtermijn = Termijn voor bewijs van betrouwbaarheid
termijn-bezwaartermijn-selectie = Bezwaartermijn van het selectiebesluit
termijn-reactietermijn-verslag = Reactietermijn van het verslag
termijn-verlooptermijn = Termijn om over het verloop te antwoorden
termijn-bafo-termijn = Termijn voor de BAFO
termijn-bafo-respijt = Wachttijd tot de kluis van de BAFO open mag
termijn-standstill = Opschortende termijn
termijn-ingangsdatum = Ingangsdatum van de overeenkomst
termijn-einddatum = Einddatum van de overeenkomst
termijn-streeftermijn-klacht = Streeftermijn van de klacht
termijn-tekentermijn = Termijn om te tekenen
termijn-evaluatie-looptijd = Begin van de evaluatie
termijn-optiebesluit = Herinnering aan de optie
termijn-kpi-meting = KPI’s opvragen
termijn-jaarstukken = Jaarstukken opvragen
termijn-bewaartermijn = Bewaartermijn
termijn-verbetertermijn = Termijn om te verbeteren
termijn-toelatingstermijn = Termijn om zich aan te melden
