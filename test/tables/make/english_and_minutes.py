"""An English plan with commas and a byte order mark, and the minutes of a meeting with tabs."""

from sheets import save_csv

schools = 'E1,"Retrofit schools, phase 1",Estates Department,2027-01-01,2029-12-31'
depot = "E2,Electric bus depot,Transport Office,April 2027,End of 2030"
save_csv(
    [
        "City of Northwold: climate action plan",
        "",
        "Measure No.,Measure,Lead office,Start,End,Step,Due date",
        f"{schools},Publish tender,Q3 2027",
        f"{schools},Finish first school,2028-08-31",
        f"{depot},Choose a site,mid-2027",
        f"{depot},Build the depot,H2 2029",
        "E3,Tree strategy,Parks Department,2028,ongoing,Adopt the strategy,June 2028",
    ],
    "english.csv",
    encoding="utf-8-sig",
)
save_csv(
    [
        "Klausurtagung Klima, Protokoll vom 14.10.2026",
        "",
        ["Was?", "Wer?", "Bis wann?", "Erledigt?"],
        ["Reparaturcafé länger öffnen", "Amt für Kultur", "Juni 27", "nein"],
        ["Solaranlage Rathausdach ausschreiben", "Hochbauamt", "31.03.2026", "ja"],
        ["Jobrad-Vertrag verlängern", "Personalamt", "2028", ""],
        ["Ökostrom ausschreiben", "Kämmerei", "offen", "nein"],
        ["Grünpatenschaften bewerben", "", "Frühjahr 2027", "nein"],
    ],
    "minutes.csv",
    delimiter="\t",
)
