//! Why: which choice did what, and along which way through the model.

mod about;
mod cascade;
mod causal_path;
mod shown;

use regiewijzer_analysis::{Change, Explanation};
use regiewijzer_charts::{
    Anchor, Better, Figure, Shape, Waterfall, WaterfallChart, WaterfallTexts,
};
use regiewijzer_ensemble::Inquiry;
use regiewijzer_evidence::Language;
use regiewijzer_model::{Direction, Outcome, Scenario};
use yew::prelude::*;

use crate::components::look::Look;
use crate::components::measure_select::MeasureSelect;
use crate::pages::verken::rested::use_rested;
use crate::pages::verken::results::view::View;
use crate::state::work::use_later_work;
use crate::state::{Exploration, Panel, Update};
use crate::text::interface::{chart, why};
use crate::text::{decimals, number_style, whole};
use crate::worker::task::{Answer, Explained, Task};
use causal_path::CausalPath;

/// Over how many members a change is taken apart.
const MEMBERS: u32 = 256;

/// The last explanation there was: it stays until the next one is there.
#[derive(Clone)]
struct Told {
    /// What it explains.
    of: Exploration,
    /// Which levers belong together.
    groups: Vec<Vec<Change>>,
    /// What each group did, for every measure.
    explained: Vec<Explained>,
}

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
    let explored = use_rested(view.exploration.clone(), props.settled);
    let changed = !explored.is_baseline();
    let task = changed.then(|| Task::Explain {
        inquiry: explored.inquiry(),
        members: MEMBERS,
    });
    let work = use_later_work(task.clone(), props.settled);
    let groups = use_memo(
        changed.then(|| explored.inquiry()),
        |inquiry: &Option<Inquiry>| {
            let why = Explanation::since_today(inquiry.as_ref()?).ok()?;
            Some(why.groups().to_vec())
        },
    );
    let told = use_mut_ref(|| None::<Told>);
    if let (Some(Answer::Explained(explained)), Some(groups)) = (
        task.as_ref().and_then(|task| work.answer_to(task)),
        (*groups).clone(),
    ) {
        *told.borrow_mut() = Some(Told {
            of: explored.clone(),
            groups,
            explained: explained.clone(),
        });
    }
    let told = told.borrow().clone().filter(|_| changed);
    let fall = told.as_ref().and_then(|told| {
        let one = told.explained.get(measure as usize)?;
        cascade::waterfall(one, &told.groups, language)
    });
    let on_choose = props
        .update
        .with(|exploration, measure| exploration.with_panel(Panel::Left, measure));
    let data = match (&fall, work.failure()) {
        (Some(fall), _) => Figure::Ready(fall.clone()),
        (None, Some(sentence)) => Figure::Failed(sentence.in_language(language).into()),
        (None, None) => Figure::Loading(why::LOADING.in_language(language).into()),
    };
    let shown = told.as_ref().map_or(&explored, |told| &told.of);
    let groups = told.iter().flat_map(|told| &told.groups);
    let with_scale = groups.clone().flatten().any(|one| *one == Change::Scale);
    let settled = props.settled && *shown == explored;
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
                    { cascade::sentence(fall, measure, groups, language) }
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
