//! A chart of one measure over time.

use regiewijzer_charts::{FanChart, FanTexts, Figure, Series, Shape};
use regiewijzer_model::{Group, Outcome};
use yew::prelude::*;

use super::View;
use crate::components::select::{OptionGroup, Select};
use crate::state::findings::drawn;
use crate::state::{Exploration, Findings, Panel};
use crate::text::interface::{chart, outcome};
use crate::text::{decimals, number_style};

/// Properties of [`PanelView`].
#[derive(Properties, PartialEq)]
pub(crate) struct PanelViewProps {
    /// Which of the two charts.
    pub(crate) panel: Panel,
    /// What there is to show.
    pub(crate) view: View,
    /// Explores something else.
    pub(crate) update: Callback<Exploration>,
}

/// A list of measures and the chart of the one that is chosen.
#[component]
pub(crate) fn PanelView(props: &PanelViewProps) -> Html {
    let PanelViewProps {
        panel,
        view,
        update,
    } = props;
    let language = view.language;
    let measure = view.exploration.panels[*panel as usize].outcome;
    let on_choose = {
        let (panel, exploration, update) = (*panel, view.exploration.clone(), update.clone());
        Callback::from(move |id: String| {
            if let Some(measure) = Outcome::from_id(&id) {
                update.emit(exploration.clone().with_panel(panel, measure));
            }
        })
    };
    let (id, label) = match panel {
        Panel::Left => ("grafiek-links", chart::MEASURE_LEFT),
        Panel::Right => ("grafiek-rechts", chart::MEASURE_RIGHT),
    };
    let groups = Group::ALL.map(|group| OptionGroup {
        head: Some(group.name().in_language(language).into()),
        options: Outcome::ALL
            .into_iter()
            .filter(|one| one.group() == group)
            .map(|one| (one.id().into(), one.name().in_language(language).into()))
            .collect(),
    });
    html! {
        <figure class="panel" data-chart={measure.id()}>
            <figcaption class="panel-head">
                <Select {id} label={label.in_language(language)} groups={groups.to_vec()}
                    chosen={measure.id()} {on_choose} />
                <span class="source-note">{ chart::passage(language, measure.passage()) }</span>
            </figcaption>
            <FanChart series={series(view, measure)} texts={texts(view, measure)}
                style={number_style(language)} decimals={decimals(measure)} />
        </figure>
    }
}

fn series(view: &View, measure: Outcome) -> Figure<Vec<Series>> {
    let language = view.language;
    let line = |findings: &Findings, name: &'static str, class: &'static str, shape, faint| {
        findings.trajectory(measure).map(|bands| Series {
            name: name.to_lowercase().into(),
            class: class.into(),
            shape,
            faint,
            bands: bands.iter().map(drawn).collect(),
        })
    };
    let compares = !view.exploration.is_baseline();
    let today = regiewijzer_model::Scenario::Vandaag
        .name()
        .in_language(language);
    let mut lines = Vec::new();
    if let Some(findings) = &view.today {
        lines.extend(line(
            findings,
            today,
            "series-vandaag",
            Shape::Hollow,
            compares,
        ));
    }
    if let Some(findings) = view.now.as_ref().filter(|_| compares) {
        let look = view.look;
        lines.extend(line(findings, look.name, look.class, look.shape, false));
    }
    if lines.is_empty() {
        Figure::Loading(chart::LOADING.in_language(language).into())
    } else {
        Figure::Ready(lines)
    }
}

fn texts(view: &View, measure: Outcome) -> FanTexts {
    let language = view.language;
    let name = measure.name().in_language(language);
    let unit = measure.unit().name().in_language(language);
    FanTexts {
        title: name.into(),
        description: chart::description(language, name, unit).into(),
        vertical: unit.into(),
        horizontal: chart::MONTHS.in_language(language).into(),
        // The chart fills these in for each moment.
        moment: chart::moment(language, "{moment}").into(),
        between: outcome::between(language, "{high}", "{low}").into(),
        bands: chart::BANDS.in_language(language).into(),
        off_zero: chart::OFF_ZERO.in_language(language).into(),
        reading: chart::reading(language, name).into(),
        as_table: chart::AS_TABLE.in_language(language).into(),
    }
}
