# ruff: noqa: E501  # a table
"""The invented episodes in the sample of the missing persons database. Run to write it anew."""

from dolen.exchange.importing.shipped import SHIPPED
from tests.exchange.importing.workbooks import sheet_of, write

ROWS: list[list[object]] = [
    ["Episode No", "Person ID", "Name", "D.O.B.", "Sex", "Reported", "Last seen", "Missing from",
     "Circumstances", "First time?", "Risk", "Found", "Found with", "Found at", "How", "RHI date",
     "RHI - what the child said", "RHI language"],
    [1001, 77, "PRICE, Cerys", "03/02/2010", "Female", "12/04/2024 22:10", "12/04/2024 19:00",
     "Home", "Argument about a phone", "Yes", "M", "13/04/2024 03:30",
     '"Dai" (40s) and a girl called Mols', "Flat 2, 7 Stryd Neb", "Police", "15/04/2024",
     "Doedd neb yn gwrando arna i.", "W"],
    [1002, 77, "Cerys PRICE", "03/02/2010", "Female", "05/05/2024 23:45", "05/05/2024 16:00",
     "Home", "", "No", "High", "06/05/2024 11:00", "", "", "Returned of own accord", "", "", ""],
    [1003, 81, "WYN, Gwenno", "12/12/2009", "Female", "31/03/2024 01:30", "tbc", "Care home",
     "Left by the window", "Don't know", "H", "31/03/2024 06:00", "not known", "Bus station", "Carer",
     "tbc", "", ""],
    [1004, 81, "WYN, Gwenno", "12/12/2009", "F", "02/06/2024 21:00", "02/06/2024 20:00", "Care home",
     "", "No", "M", "", "", "", "", "", "", ""],
    [1005, "", "Boy, no name given", "", "Male", "03/06/2024 18:20", "", "Park", "", "", "L", "", "",
     "", "", "", "", ""],
    [1006, 90, "Aled D", "02/02/2009", "Male", "Reported by school", "", "School", "", "Yes", "L", "",
     "", "", "", "", "", ""],
    [1007, 90, "Aled DAVIES", "02/02/2009", "Male", "10/06/2024 15:40", "10/06/2024 08:30", "School",
     "Did not come back from lunch", "Yes", "Medium", "10/06/2024 19:05", "his brother", "Home",
     "Carer", "12/06/2024", "Nothing happened, I was at a mate's.", "E"],
]  # fmt: skip

if __name__ == "__main__":
    write(SHIPPED["missing_database"].extract, "Episodes", sheet_of(ROWS))
