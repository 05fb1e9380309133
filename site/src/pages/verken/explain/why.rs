//! Why: which choice did what, and along which way through the model.

mod about;
mod cascade;
mod causal_path;
mod shown;

use regiewijzer_analysis::Explanation;
use regiewijzer_charts::{Anchor, Figure, Shape, Waterfall, WaterfallChart, WaterfallTexts};
use regiewijzer_model::{Lever, Outcome, Scenario};
use yew::prelude::*;

use crate::components::look::Look;
use crate::components::measure_select::MeasureSelect;
use crate::pages::verken::results::view::View;
use crate::state::findings::better;
use crate::state::{Exploration, Panel, Update};
use crate::text::interface::why;
use crate::text::{Localized, chart_texts, decimals, number_style, whole};
use crate::worker::task::{Answer, Task};
use crate::worker::{TaskOptions, use_tasks};
use causal_path::CausalPath;

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
    let measure = view.exploration.panels[Panel::Left as usize].outcome;
    let explored = &*view.rested;
    let changed = !explored.is_baseline();
    let task = changed.then(|| Task::Explain {
        inquiry: explored.inquiry(),
        members: explored.members,
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
    let found = explained.get(measure as usize);
    let fall = found.and_then(|one| cascade::waterfall(one, &groups));
    let on_choose = props
        .update
        .with(|exploration, measure| exploration.with_panel(Panel::Left, measure));
    let data = match (&fall, tasks.failure()) {
        (Some(fall), _) => Figure::Ready(fall.clone()),
        (None, Some(sentence)) => Figure::Failed(sentence.localized().into()),
        (None, None) => Figure::Loading(why::LOADING.into()),
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
            <MeasureSelect id="maat-waarom" label={why::MEASURE} chosen={measure}
                {on_choose} />
            if let Some(sentence) = instead {
                <p>{ sentence.localized() }</p>
            } else {
                if let Some((fall, found)) = fall.as_ref().zip(found) {
                    { cascade::sentence(fall, found.total.value, measure, groups.iter()) }
                }
                <div class="why-fall">
                    { drawing(shown, data, measure, !settled) }
                </div>
                if with_scale {
                    <p class="section-note">{ why::SCALE_NOTE }</p>
                }
                <CausalPath inquiry={explored.inquiry()} {measure} going={props.settled} />
            }
        </>
    }
}

fn drawing(shown: &Exploration, data: Figure<Waterfall>, measure: Outcome, busy: bool) -> Html {
    let look = Look::of(shown);
    let start = Anchor {
        name: Scenario::Vandaag.name().localized().into(),
        shape: Shape::Hollow,
        class: "series-vandaag".into(),
    };
    let end = Anchor {
        name: look.name.into(),
        shape: look.shape,
        class: look.class.into(),
    };
    let name = measure.name().localized();
    let unit = measure.unit().name().localized();
    let members = whole(f64::from(shown.members));
    let texts = WaterfallTexts {
        chart: chart_texts(why::title(name), why::DESCRIPTION, why::caption(&members)),
        horizontal: why::horizontal(unit).into(),
        cause: why::CAUSE.into(),
        change: why::CHANGE.into(),
        reached: why::REACHED.into(),
        error: why::ERROR.into(),
    };
    html! {
        <WaterfallChart {data} {start} {end} better={better(measure)} {texts} style={number_style()}
            decimals={decimals(measure)} {busy} />
    }
}
