"""What a method reads from its instance may come from a class that a third one puts before its own."""


class Report:
    title = "report"
    factor = 2

    def heading(self):
        return self.title

    def doubled(self):
        return self.factor + self.factor

    def line(self):
        return self.prefix() + self.title

    def prefix(self):
        return ""


class Loud:
    title = "LOUD"

    def prefix(self):
        return "!! "


class Fine(Report):
    factor = 1.0


class LoudReport(Loud, Report):
    pass


class LoudFine(Loud, Fine):
    pass


for kind in (Report, LoudReport, Fine, LoudFine):
    made = kind()
    print(kind.__name__, made.heading(), made.doubled(), made.line())
