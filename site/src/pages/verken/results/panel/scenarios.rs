//! The three scenarios beside today, at the present scale.

use regiewijzer_analysis::Comparison;
use regiewijzer_charts::{Figure, OptionChart, OptionRow, OptionTexts};
use regiewijzer_ensemble::Inquiry;
use regiewijzer_evidence::Language;
use regiewijzer_model::Outcome;
use yew::prelude::*;

use super::contest::{self, ComparedScenario};
use super::heat_words::measure;
use super::props::{self, PanelProps};
use super::work::use_panel_work;
use crate::components::look::Look;
use crate::export::{ExportMenu, Sheet};
use crate::state::Exploration;
use crate::state::findings::drawn;
use crate::text::interface::{chart, outcome as words, panel};
use crate::text::{decimals, number_style, whole};
use crate::worker::task::Answer;

/// A bar for each option, and in how many worlds each scenario is the best.
#[component]
pub(super) fn ScenariosPanel(props: &PanelProps) -> Html {
    let view = &props.view;
    let (exploration, language) = (&view.exploration, view.language);
    let measured = exploration.panels[props.panel as usize].outcome;
    let body = use_node_ref();
    let entrants = contest::entrants(exploration);
    let compare = contest::compare(&entrants);
    let weigh = contest::weigh(exploration, measured);
    let work = use_panel_work(vec![compare.clone(), weigh.clone()]);
    let compared = match work.answer(&compare) {
        Some(Answer::Compared(compared)) => Some(compared.clone()),
        _ => None,
    };
    let firsts = match work.answer(&weigh) {
        Some(Answer::Weighed(weighed)) => contest::firsts(weighed),
        _ => None,
    };
    let figure = match (&compared, work.failure(language)) {
        (_, Some(sentence)) => Figure::Failed(sentence.into()),
        (None, None) => Figure::Loading(chart::LOADING.in_language(language).into()),
        (Some(compared), None) => Figure::Ready(
            entrants
                .iter()
                .zip(&compared.options)
                .filter_map(|(entrant, findings)| {
                    let band = drawn(&findings.band(measured)?);
                    Some(row(exploration, view.look, entrant, band, firsts, language))
                })
                .collect(),
        ),
    };
    let texts = texts(exploration, measured, language);
    let members = Inquiry::MEMBERS;
    let finished = panel::scenarios_finished(language, &whole(language, f64::from(members)));
    let sheet = {
        let compared = compared.clone();
        Callback::from(move |()| sheet(&entrants, compared.as_ref(), measured, firsts))
    };
    // A share has its natural range.
    let range = measured.info().natural_max.map(|top| (0.0, top));
    html! {
        <div class="panel-body" ref={&body}>
            <OptionChart rows={figure} {range} texts={texts.clone()} style={number_style(language)}
                decimals={decimals(measured)} busy={!work.done} />
            { work.line(finished, language) }
            if compared.is_some() {
                <ExportMenu within={body} title={texts.title} name={props::file_name(exploration, props.panel)}
                    about={props::about(exploration, &texts.caption, measured, members, language)} {sheet} {language} />
            }
        </div>
    }
}

fn row(
    exploration: &Exploration,
    own: Look,
    entrant: &ComparedScenario,
    band: regiewijzer_charts::Band,
    firsts: Option<[f64; 3]>,
    language: Language,
) -> OptionRow {
    let look = match entrant.scenario {
        Some(scenario) => Look::of_scenario(scenario, language),
        None => own,
    };
    let name = match (entrant.scenario, entrant.is_own) {
        (None, _) => panel::YOUR_CHOICE.in_language(language).to_owned(),
        (Some(_), true) => panel::is_your_choice(language, look.name),
        (Some(_), false) => look.name.to_owned(),
    };
    // Today stands in the partnership as it is, whatever scale is chosen.
    let today = exploration.own_inhabitants();
    let name = if entrant.is_today() && today != exploration.inhabitants() {
        panel::today_at(language, &whole(language, f64::from(today)))
    } else {
        name
    };
    let first = entrant.future().and_then(|place| Some(firsts?[place]));
    let are_alike = firsts.is_some_and(|shares| contest::are_alike(&shares));
    let note = first.map(|share| {
        if are_alike {
            panel::ALL_ALIKE.in_language(language).to_owned()
        } else {
            panel::best_in(language, &of_100(share, language))
        }
    });
    OptionRow {
        name: name.into(),
        class: look.class.into(),
        shape: look.shape,
        band,
        note: note.unwrap_or_default().into(),
    }
}

/// A share of the worlds as a number of 100; hardly any is not none, and nearly all is not all.
fn of_100(share: f64, language: Language) -> String {
    let percent = share * 100.0;
    if percent > 0.0 && percent < 0.5 {
        panel::LESS_THAN_ONE.in_language(language).to_owned()
    } else if (99.5..100.0).contains(&percent) {
        panel::MORE_THAN_99.in_language(language).to_owned()
    } else {
        whole(language, percent)
    }
}

fn texts(exploration: &Exploration, outcome: Outcome, language: Language) -> OptionTexts {
    let inhabitants = whole(language, f64::from(exploration.inhabitants()));
    let name = outcome.name().in_language(language);
    let measure = measure(outcome, language);
    let columns = [
        panel::SCENARIOS_OPTION,
        panel::SCENARIOS_MIDDLE,
        panel::SCENARIOS_OUTER,
        panel::SCENARIOS_INNER,
        panel::SCENARIOS_BEST,
    ];
    OptionTexts {
        title: panel::scenarios_title(language, &inhabitants, name).into(),
        description: panel::scenarios_description(language, &measure).into(),
        axis: measure.into(),
        between: words::between(language, "{high}", "{low}").into(),
        caption: panel::SCENARIOS_CAPTION.in_language(language).into(),
        off_zero: chart::OFF_ZERO.in_language(language).into(),
        columns: columns.map(|column| column.in_language(language).into()),
        as_table: chart::AS_TABLE.in_language(language).into(),
    }
}

/// Every option, a row each.
fn sheet(
    entrants: &[ComparedScenario],
    compared: Option<&Comparison>,
    outcome: Outcome,
    firsts: Option<[f64; 3]>,
) -> Sheet {
    let columns = [
        "option",
        "p05",
        "p25",
        "p50",
        "p75",
        "p95",
        "share_best_of_three",
    ];
    let mut sheet = Sheet::new(outcome, &columns);
    let options = compared.map_or(&[][..], |compared| &compared.options);
    for (entrant, findings) in entrants.iter().zip(options) {
        let Some(band) = findings.band(outcome) else {
            continue;
        };
        let first = entrant.future().and_then(|place| Some(firsts?[place]));
        let mut row = vec![entrant.id().to_owned()];
        let values = [band.p05, band.p25, band.p50, band.p75, band.p95];
        row.extend(values.map(|value| value.to_string()));
        row.push(first.map_or_else(String::new, |share| share.to_string()));
        sheet.push(row);
    }
    sheet
}
