//! The region of today and of what is explored, drawn month by month.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use regiewijzer_analysis::Field;
use regiewijzer_charts::{
    FieldChart, FieldStill, FieldTexts, Fields, Figure, Ground, Moment, per_grain,
};
use regiewijzer_model::Scenario;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field_words;
use super::props::{self, PanelProps};
use super::work::{PanelWork, use_panel_work};
use crate::components::look::Look;
use crate::export::{About, ExportMenu, Sheet};
use crate::text::interface::{chart, field};
use crate::text::{Localized, whole};
use crate::worker::SharedAnswer;
use crate::worker::task::{Answer, Task};

/// From one month to the next while they play, in milliseconds.
const PACE: u32 = 120;
/// Where the report has what is drawn.
const PASSAGES: &str = "§2.2–2.5, §3.1–3.4, T3, T4";
/// Moments beside each other where nothing may move.
const STILLS: usize = 4;

/// The fields of what is explored, beside a month that is chosen or plays on.
#[component]
pub(super) fn FieldPanel(props: &PanelProps) -> Html {
    let view = &props.view;
    let exploration = &view.exploration;
    let body = use_node_ref();
    let partnership = exploration.partnership();
    let city = partnership.and_then(|one| Some(one.centre_city?.name));
    let now = view.compares.then(|| exploration.inquiry());
    // A slide has room for one.
    let today = (!props.on_slide || now.is_none()).then(|| exploration.baseline());
    let task = Task::Field(today.into_iter().chain(now).collect());
    let work = use_panel_work(vec![task]);
    let answer = work.tasks.latest().cloned();
    let last = exploration.months.get() as usize;
    let month = use_state_eq(|| last);
    let playing = use_state_eq(|| false);
    let still = use_reduced_motion();
    use_play(&month, &playing, last);
    let shown = (*month).min(last);
    let grounds: Rc<Option<Rc<[Ground]>>> = {
        let today = (!props.on_slide).then(|| Look::of_scenario(Scenario::Vandaag));
        let looks: Vec<Look> = today.into_iter().chain([view.look]).collect();
        use_memo((answer.clone(), looks, city), |(answer, looks, city)| {
            let pairs = fields(answer.as_ref())?.iter().zip(looks);
            Some(
                pairs
                    .map(|(one, look)| field_words::ground(one, *look, *city))
                    .collect(),
            )
        })
    };
    let grain = (*grounds)
        .as_ref()
        .map_or(1.0, |grounds| per_grain(grounds));
    let texts = field_words::texts(exploration, shown, grain);
    let at = |month: usize| {
        Some(Fields {
            grounds: (*grounds).clone()?,
            moments: moments(answer.as_ref(), month, city)?,
        })
    };
    let figure = figure(at(shown), &work);
    let is_ready = figure.ready().is_some();
    let sheet = {
        let answer = answer.clone();
        Callback::from(move |()| sheet(answer.as_ref()))
    };
    let about = About::one_run(exploration, &texts.chart.caption, PASSAGES);
    html! {
        <div class="panel-body" ref={&body}>
            if is_ready {
                { controls(props, &month, &playing, (shown, last), still) }
            }
            <FieldChart id={format!("{}-veld", props::id(props.panel))} fields={figure} flat={props.on_slide} texts={texts.clone()}
                busy={!work.done} />
            if still && is_ready && !props.on_slide {
                { stills(&at, &month, last, &texts) }
            }
            { work.line(field::FINISHED.to_string()) }
            if is_ready {
                <ExportMenu within={body} title={texts.chart.title} {about} {sheet}
                    name={props::file_name(exploration, props.panel)} />
            }
        </div>
    }
}

fn fields(answer: Option<&SharedAnswer>) -> Option<&[Field]> {
    match &**answer? {
        Answer::Fields(fields) => Some(fields),
        _ => None,
    }
}

/// Every field at a month; at its last one where it has fewer.
fn moments(
    answer: Option<&SharedAnswer>,
    month: usize,
    city: Option<&'static str>,
) -> Option<Rc<[Moment]>> {
    let moment = |one: &Field| {
        let month = one.months.get(month).or(one.months.last())?;
        Some(field_words::moment(one, month, city))
    };
    fields(answer)?.iter().map(moment).collect()
}

fn figure(ready: Option<Fields>, work: &PanelWork) -> Figure<Fields> {
    match (ready, work.failure()) {
        (_, Some(sentence)) => Figure::Failed(sentence.into()),
        (Some(ready), None) => Figure::Ready(ready),
        (None, None) => Figure::Loading(chart::LOADING.into()),
    }
}

/// The month as a slider, and a button that plays from there; from the start where it is the last.
fn controls(
    props: &PanelProps,
    month: &UseStateHandle<usize>,
    playing: &UseStateHandle<bool>,
    (shown, last): (usize, usize),
    still: bool,
) -> Html {
    let id = format!("{}-maand", props::id(props.panel));
    let said = field::month_of(&whole(shown as f64), &whole(last as f64));
    let oninput = {
        let (month, playing) = (month.clone(), playing.clone());
        Callback::from(move |event: InputEvent| {
            let value = event
                .target_unchecked_into::<HtmlInputElement>()
                .value_as_number();
            playing.set(false);
            month.set(value as usize);
        })
    };
    let onclick = {
        let (month, playing) = (month.clone(), playing.clone());
        Callback::from(move |_: MouseEvent| {
            if !*playing && shown == last {
                month.set(0);
            }
            playing.set(!*playing);
        })
    };
    let word = if **playing { field::PAUSE } else { field::PLAY };
    html! {
        <div class="field-controls">
            if !still {
                <button type="button" class="button field-play" {onclick}>{ word.localized() }</button>
            }
            <label for={id.clone()}>{ field::MONTH }</label>
            <input class="range" type="range" {id} min="0" max={last.to_string()} step="1"
                value={shown.to_string()} aria-valuetext={said.clone()} {oninput} />
            <output>{ said }</output>
            if props.on_slide {
                <span>{ field::FINISHED }</span>
            }
        </div>
    }
}

/// Moments evenly over the horizon; pressing one shows it.
fn stills(
    at: &impl Fn(usize) -> Option<Fields>,
    month: &UseStateHandle<usize>,
    last: usize,
    texts: &FieldTexts,
) -> Html {
    let still = |number: usize| {
        let moment = last * number / (STILLS - 1);
        let fields = at(moment)?;
        let onclick = {
            let month = month.clone();
            Callback::from(move |_: MouseEvent| month.set(moment))
        };
        let said = field::month_of(&whole(moment as f64), &whole(last as f64));
        Some(html! {
            <li>
                <button type="button" class="field-still" {onclick}>
                    <FieldStill {fields} texts={texts.clone()} />
                    { said }
                </button>
            </li>
        })
    };
    html! { <ol class="field-stills" aria-label={field::STILLS}>{ for (0..STILLS).filter_map(still) }</ol> }
}

/// Goes from month to month while playing, stops at the last, and pauses while the page is hidden.
#[hook]
fn use_play(month: &UseStateHandle<usize>, playing: &UseStateHandle<bool>, last: usize) {
    let (month, playing) = (month.clone(), playing.clone());
    use_effect_with((*month, *playing, last), move |(at, plays, last)| {
        let next = at + 1;
        let is_last = next >= *last;
        let timeout = plays.then(|| {
            Timeout::new(PACE, move || {
                if document().hidden() {
                    playing.set(false);
                    return;
                }
                month.set(next);
                if is_last {
                    playing.set(false);
                }
            })
        });
        move || drop(timeout)
    });
}

/// Whether the reader asked for less motion.
#[hook]
fn use_reduced_motion() -> bool {
    let reduced = use_state_eq(|| false);
    {
        let reduced = reduced.clone();
        use_effect_with((), move |()| {
            let query = window().match_media("(prefers-reduced-motion: reduce)");
            reduced.set(query.ok().flatten().is_some_and(|query| query.matches()));
        });
    }
    *reduced
}

fn sheet(answer: Option<&SharedAnswer>) -> Sheet {
    let mut sheet = Sheet::new("option,month,quantity,value");
    for (name, one) in ["vandaag", "keuze"]
        .into_iter()
        .zip(fields(answer).unwrap_or_default())
    {
        field_words::rows(name, one, &mut sheet);
    }
    sheet
}
