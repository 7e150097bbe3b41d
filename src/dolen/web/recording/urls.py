"""Addresses of the pages on which people tell facts."""

from django.urls import URLPattern, path

from dolen.web.recording import answering, emergencies, picking, receipts, unsent, views

urlpatterns: list[URLPattern] = [
    path("record/", views.records_of_mine, name="records"),
    path("record/<slug:name>/", views.tell, name="record"),
    path("record/<slug:name>/draft/", views.keep_draft, name="record_draft"),
    path("record/<slug:name>/discard/", views.discard_draft, name="record_discard"),
    path("unsent/", unsent.unsent, name="unsent"),
    path("people/pick/", picking.pick, name="pick"),
    path("receipt/<slug:token>/", receipts.receipt, name="receipt"),
    path("concerns/<int:number>/answer/", answering.answer_concern, name="answer_concern"),
    path("duties/<int:number>/acknowledge/", answering.acknowledge, name="acknowledge"),
    path("duties/<int:number>/excuse/", answering.excuse, name="excuse"),
    path("duties/<int:number>/delay/", answering.explain_delay, name="explain_delay"),
    path("people/<str:nominal>/break-glass/", emergencies.break_glass, name="break_glass"),
]
