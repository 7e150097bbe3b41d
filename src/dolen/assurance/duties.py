"""What an inspection leaves the force to do, and the samples of each month."""

from dolen.assurance.facts import (
    ActionPlanSent,
    RecommendationClosed,
    RecommendationMade,
    ReportPublished,
    Revisited,
    SampleComplete,
    UpdateSent,
)
from dolen.duties.rules import Duty, Escalation, On
from dolen.law import parameters_assurance as by
from dolen.law.clocks import ByValue, Months, Weeks
from dolen.law.sources import Force
from dolen.law.words import _
from dolen.workforce.facts import AbsentAllMonth, MonthStarted

UPDATE = Duty(
    name="assurance.update",
    says=_("Tell the inspectorate what was done where it asked for immediate action."),
    room="assurance",
    cited=(by.NEXT_STEPS,),
    force=Force.REPORT,
    opened_by=(On(ReportPublished),),
    for_each="event",
    due=Weeks(by.UPDATE_WITHIN, end_of_day=True),
    met_by=(On(UpdateSent),),
    owner="acc",
    escalates=(Escalation("chief_constable"),),
)
PLAN = Duty(
    name="assurance.plan",
    says=_("Send an action plan for the other recommendations."),
    room="assurance",
    cited=(by.NEXT_STEPS,),
    force=Force.REPORT,
    opened_by=(On(ReportPublished),),
    for_each="event",
    due=Weeks(by.PLAN_WITHIN, end_of_day=True),
    met_by=(On(ActionPlanSent),),
    owner="acc",
    escalates=(Escalation("chief_constable"),),
)
RECOMMENDATION = Duty(
    name="assurance.rec",
    says=_("Meet the recommendation and have the evidence accepted."),
    room="assurance",
    cited=(by.RECOMMENDATIONS,),
    force=Force.REPORT,
    opened_by=(On(RecommendationMade),),
    for_each="rec",
    due=ByValue(
        "term",
        {
            "immediate": Weeks(by.IMMEDIATE_WITHIN, end_of_day=True),
            "three_months": Months(by.THREE_MONTHS, end_of_day=True),
            "six_months": Months(by.SIX_MONTHS, end_of_day=True),
        },
        otherwise=Months(by.THREE_MONTHS, end_of_day=True),
    ),
    met_by=(On(RecommendationClosed),),
    owner="recommendation_owner",
    escalates=(
        Escalation("acc"),
        Escalation("chief_constable", by.REC_ESCALATE_CHIEF),
    ),
)
REVISIT = Duty(
    name="assurance.revisit",
    says=_("Revisit the force to see what changed."),
    room="assurance",
    cited=(by.NEXT_STEPS,),
    force=Force.REPORT,
    opened_by=(On(ReportPublished),),
    for_each="event",
    due=Months(by.REVISIT_WITHIN, end_of_day=True),
    met_by=(On(Revisited),),
    owner="hmicfrs",
    escalates=(Escalation("hmicfrs"),),
)
FIRST_LINE = Duty(
    name="dip.fpoc_first",
    says=_("Sample two cases of this member of control room staff this month."),
    room="assurance",
    cited=(by.SECTION_5,),
    force=Force.REPORT,
    opened_by=(On(MonthStarted, of_register="fpoc_staff"),),
    for_each="owner",
    due=Months(by.SAMPLE_MONTH),
    met_by=(On(SampleComplete, line="first"),),
    cancelled_by=(On(AbsentAllMonth),),
    owner="fpoc_supervisor",
    escalates=(Escalation("fpoc_supervisor_2"),),
)
SECOND_LINE = Duty(
    name="dip.fpoc_second",
    says=_("Sample four cases this month as second-line supervisor."),
    room="assurance",
    cited=(by.SECTION_5,),
    force=Force.REPORT,
    opened_by=(On(MonthStarted, of_register="fpoc_second_line"),),
    for_each="owner",
    due=Months(by.SAMPLE_MONTH),
    met_by=(On(SampleComplete, line="second"),),
    cancelled_by=(On(AbsentAllMonth),),
    owner="fpoc_supervisor_2",
    escalates=(Escalation("fpoc_manager"),),
)
CHIEF_INSPECTOR = Duty(
    name="dip.ppu_dci",
    says=_("Sample cases of public protection this month, under written terms of reference."),
    room="assurance",
    cited=(by.SECTION_3,),
    force=Force.REPORT,
    opened_by=(On(MonthStarted, of_register="ppu_dci"),),
    for_each="owner",
    due=Months(by.SAMPLE_DCI_MONTH),
    met_by=(On(SampleComplete, line="dci", terms_of_reference=True),),
    owner="ppu_dci",
    escalates=(Escalation("dsu_ppu"),),
)

DUTIES: tuple[Duty, ...] = (
    UPDATE,
    PLAN,
    RECOMMENDATION,
    REVISIT,
    FIRST_LINE,
    SECOND_LINE,
    CHIEF_INSPECTOR,
)
"""Every duty of this storey."""
