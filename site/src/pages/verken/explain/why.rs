//! Why: which choice did what, and along which way through the model.

mod about;
mod cascade;
mod causal_path;
mod shown;

use regiewijzer_analysis::Explanation;
use regiewijzer_charts::{
    Anchor, Better, Figure, Shape, Waterfall, WaterfallChart, WaterfallTexts,
};
use regiewijzer_evidence::Language;
use regiewijzer_model::{Direction, Lever, Outcome, Scenario};
use yew::prelude::*;

use crate::components::look::Look;
use crate::components::measure_select::MeasureSelect;
use crate::pages::verken::results::view::View;
use crate::state::{Exploration, Panel, Update};
use crate::text::interface::{chart, why};
use crate::text::{decimals, number_style, whole};
use crate::worker::task::{Answer, Task};
use crate::worker::{TaskOptions, use_tasks};
use causal_path::CausalPath;

/// Over how many members a change is taken apart.
const MEMBERS: u32 = 256;

#[derive(Properties, PartialEq)]
pub(crate) struct WhyProps {
    /// What there is to show.
    pub(crate) view: View,
    /// Changes what is explored.
    pub(crate) update: Update,
    /// Whether the figures belong to what is explored and have all their members.
    pub(crate) settled: bool,
}

/// The change of one measure as a sentence and a waterfall, and below it the causal diagram.
#[component]
pub(crate) fn Why(props: &WhyProps) -> Html {
    let view = &props.view;
    let language = view.language;
    let measure = view.exploration.panels[Panel::Left as usize].outcome;
    let explored = &*view.rested;
    let changed = !explored.is_baseline();
    let task = changed.then(|| Task::Explain {
        inquiry: explored.inquiry(),
        members: MEMBERS,
    });
    let options = TaskOptions::later(props.settled);
    let (tasks, _) = use_tasks(task.into_iter().collect(), explored.clone(), options);
    // The last explanation stays until there is another.
    let explained = match tasks.latest().map(|answer| &**answer) {
        Some(Answer::Explained(explained)) if changed => explained.as_slice(),
        _ => &[],
    };
    let shown = tasks
        .latest_subject()
        .filter(|_| changed)
        .unwrap_or(explored);
    let groups = use_memo(shown.inquiry(), |inquiry| {
        let why = Explanation::since_today(inquiry).ok();
        why.map_or_else(Vec::new, |why| why.groups().to_vec())
    });
    let fall = explained
        .get(measure as usize)
        .and_then(|one| cascade::waterfall(one, &groups, language));
    let on_choose = props
        .update
        .with(|exploration, measure| exploration.with_panel(Panel::Left, measure));
    let data = match (&fall, tasks.failure()) {
        (Some(fall), _) => Figure::Ready(fall.clone()),
        (None, Some(sentence)) => Figure::Failed(sentence.in_language(language).into()),
        (None, None) => Figure::Loading(why::LOADING.in_language(language).into()),
    };
    let with_scale = fall.is_some()
        && groups
            .iter()
            .flatten()
            .any(|one| *one == Lever::Inhabitants);
    let settled = props.settled && shown == explored;
    // Choices that were just made have to be computed before they can be explained.
    let instead = if !view.compares {
        Some(why::NOTHING)
    } else {
        (!changed).then_some(why::UPDATING)
    };
    html! {
        <>
            <MeasureSelect id="maat-waarom" label={why::MEASURE.in_language(language)} chosen={measure}
                {on_choose} {language} />
            if let Some(sentence) = instead {
                <p>{ sentence.in_language(language) }</p>
            } else {
                if let Some(fall) = &fall {
                    { cascade::sentence(fall, measure, groups.iter(), language) }
                }
                <div class="why-fall">
                    { drawing(shown, data, measure, !settled, language) }
                </div>
                if with_scale {
                    <p class="section-note">{ why::SCALE_NOTE.in_language(language) }</p>
                }
                <CausalPath inquiry={explored.inquiry()} {measure} going={props.settled} {language} />
            }
        </>
    }
}

fn drawing(
    shown: &Exploration,
    data: Figure<Waterfall>,
    measure: Outcome,
    busy: bool,
    language: Language,
) -> Html {
    let look = Look::of(shown, language);
    let start = Anchor {
        name: Scenario::Vandaag.name().in_language(language).into(),
        shape: Shape::Hollow,
        class: "series-vandaag".into(),
    };
    let end = Anchor {
        name: look.name.into(),
        shape: look.shape,
        class: look.class.into(),
    };
    let better = match measure.direction() {
        Direction::Higher => Better::Higher,
        Direction::Lower => Better::Lower,
    };
    let name = measure.name().in_language(language);
    let unit = measure.unit().name().in_language(language);
    let members = whole(language, f64::from(MEMBERS));
    let texts = WaterfallTexts {
        title: why::title(language, name).into(),
        description: why::DESCRIPTION.in_language(language).into(),
        horizontal: why::horizontal(language, unit).into(),
        caption: why::caption(language, &members).into(),
        off_zero: chart::OFF_ZERO.in_language(language).into(),
        cause: why::CAUSE.in_language(language).into(),
        change: why::CHANGE.in_language(language).into(),
        reached: why::REACHED.in_language(language).into(),
        error: why::ERROR.in_language(language).into(),
        as_table: chart::AS_TABLE.in_language(language).into(),
    };
    html! {
        <WaterfallChart {data} {start} {end} {better} {texts} style={number_style(language)}
            decimals={decimals(measure)} {busy} />
    }
}
