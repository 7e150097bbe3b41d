"""Addresses of the pages that serve every room."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from dolen.web.gallery import components
from dolen.web.language import choose_language
from dolen.web.printing import views as printing
from dolen.web.views import (
    alike,
    assurance,
    cases,
    conferences,
    custody,
    domestic_abuse,
    erasures,
    exploitation,
    health,
    importing,
    investigations,
    joined,
    ledger,
    matching_model,
    miraf,
    network,
    notices,
    offenders,
    paths,
    people,
    places,
    queue,
    reviews,
    rulebook,
    search,
    tables,
    today,
)

app_name = "web"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", today.today, name="today"),
    # Before the pages below: /people/pick/ is a form and /people/<nominal>/ a person.
    path("", include("dolen.web.recording.urls")),
    path("search/", search.search, name="search"),
    path("people/<str:nominal>/", people.person, name="person"),
    *(
        path(f"people/<str:nominal>/{part}/", people.part, {"part": part}, f"person_{part}")
        for part in ("duties", "concerns", "history", "ties", "cases")
    ),
    path("people/<str:nominal>/miraf/", miraf.miraf, name="miraf"),
    path("people/<str:nominal>/print.pdf", printing.person, name="print_person"),
    path("people/<str:nominal>/miraf/print.pdf", printing.miraf, name="print_miraf"),
    path("people/<str:nominal>/joined/", joined.joined, name="joined"),
    path("people/<str:nominal>/joined/<str:link>/undo/", joined.undo, name="undo"),
    path("people/<str:nominal>/joined/<str:link>/undone/", joined.undone, name="undone"),
    path("people/<str:nominal>/same-as/<str:other>/", alike.pair, name="pair"),
    path("possible-same/", alike.possible, name="possible"),
    path("matching-model/", matching_model.matching_model, name="matching_model"),
    path("people/<str:nominal>/who-looked/", ledger.who_looked_at, name="who_looked_at"),
    path("places/<str:nominal>/", places.place, name="place"),
    path("network/<str:nominal>/", network.show, name="network"),
    path("paths/", paths.show, name="paths"),
    path("custody/", custody.board, name="custody_board"),
    path("custody/where/", custody.where, name="custody_where"),
    path("assurance/", assurance.assurance, name="assurance"),
    path("assurance/print.pdf", assurance.print_assurance, name="print_assurance"),
    path("domestic-abuse/", domestic_abuse.awaiting, name="abuse_reviews"),
    path("marac/", domestic_abuse.marac, name="marac"),
    path("notices/", notices.work_list, name="notices"),
    path("notices/needed/", notices.needed, name="notice_needed"),
    path("notices/<str:notice>/", notices.notice, name="notice"),
    path("offenders/", offenders.offenders, name="offenders"),
    path("offenders/tables/", offenders.tables, name="offender_tables"),
    path("exploitation/", exploitation.mace, name="exploitation"),
    path("exploitation/devices/", exploitation.devices, name="devices"),
    path("exploitation/places/", exploitation.places, name="hotspots"),
    path("investigations/", investigations.still, name="investigations"),
    path("investigations/who/", investigations.who, name="investigation_who"),
    path("cases/<str:matter>/", cases.case, name="case"),
    path("cases/<str:matter>/briefing/", cases.briefing, name="briefing"),
    path("cases/<str:matter>/print.pdf", printing.case, name="print_case"),
    path("old-stores/", importing.import_preview, name="importing"),
    path("queue/", queue.queue, name="queue"),
    path("conferences/", conferences.conferences, name="conferences"),
    path("reviews/", reviews.reviews, name="reviews"),
    path("tables/", tables.tables, name="tables"),
    path("tables/<str:table>/", tables.table, name="table"),
    path("rulebook/", rulebook.rulebook, name="rulebook"),
    path("rulebook/<str:rule>/", rulebook.rule, name="rule"),
    path("erasures/", erasures.erasures, name="erasures"),
    path("erasures/ask/", erasures.ask, name="erasure_ask"),
    path("erasures/<str:asked>/", erasures.erasure, name="erasure"),
    path("erasures/<str:asked>/agree/", erasures.agree, name="erasure_agree"),
    path("erasures/<str:asked>/refuse/", erasures.refuse, name="erasure_refuse"),
    path("who-looked/", ledger.who_looked, name="who_looked"),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("language/<slug:code>/", choose_language, name="language"),
]
if settings.DEBUG:
    urlpatterns.append(path("components/", components, name="components"))
