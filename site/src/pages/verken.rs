//! The simulator: choices on one side, what they do on the other.

mod choices;
mod explain;
mod results;
mod show;
mod take_away;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use results::panel::{field_texts, ground, moment};

use yew::prelude::*;

use crate::components::keep_option::KeepOption;
use crate::components::notice::NoticeView;
use crate::route::RouteProps;
use crate::state::prepared::use_prepared;
use crate::state::session::{Session, use_session};
use crate::state::{Exploration, Panel};
use crate::text::interface::{engine, fails, verken};
use crate::text::{Localized, Phrase, whole};
use choices::ChoicesColumn;
use choices::props::ChoiceProps;
use explain::Explain;
use explain::assumed::Assumed;
use explain::place::{Place, Section};
use results::outcomes::Outcomes;
use results::panel::PanelView;
use results::story::Story;
use results::summary::Summary;
use results::view::{View, task, use_view};
use show::{Show, ShowBar, use_show};
use take_away::keep::Keep;
use take_away::printing::use_printing;
use take_away::report::Report;
use take_away::reproduce::Reproduce;

/// The id of the column of choices.
const CHOICES: &str = "keuzes";
/// The id of the charts.
const CHARTS: &str = "grafieken";
/// The id of the heading of the outcomes.
const OUTCOMES: &str = "uitkomsten";

/// The page.
#[component]
pub(crate) fn Verken(props: &RouteProps) -> Html {
    let session = use_session(props.route);
    let prepared = use_prepared("voorbereid-verken", || task(&Exploration::default()));
    let place = use_state_eq(Place::default);
    let (view, settled) = use_view(&session, prepared.answer);
    // What is taken along waits for the last figures.
    let taken = (*view.rested).clone();
    // Callbacks that stay the same let whatever did not change be left as it is.
    let go = use_callback(place.setter(), |to, place| place.set(to));
    let choices = ChoiceProps {
        exploration: session.exploration.clone(),
        update: session.update.clone(),
    };
    let printing = use_printing();
    let to_fails = {
        let (go, place) = (go.clone(), *place);
        move |_: MouseEvent| go.emit(place.jumped(Section::Fails, None))
    };
    let (show, go_show) = use_show();
    let explained = match show {
        // The tabs stay as they are meanwhile.
        Some(_) => Place {
            section: Section::Why,
            assumption: None,
            ..*place
        },
        None => *place,
    };
    let heading = match show {
        Some(_) => show::title(&session.exploration),
        None => verken::HEADING.to_string(),
    };
    let mix = use_node_ref();
    use_mix_colour(&mix, &session.exploration);
    html! {
        <>
            { prepared.carrier }
            <div class="verken-head">
                <h1>{ heading }</h1>
                <Summary view={view.clone()} {settled} />
                if show.is_none() {
                    <button type="button" class="text-button" onclick={to_fails}>{ fails::HEADING }</button>
                }
                <ShowBar {show} go={go_show} exploration={session.exploration.clone()} />
            </div>
            { without_scripts() }
            <NoticeView notice={session.notice.clone()} close={session.close_notice.clone()} />
            if let Some(sentence) = view.failure {
                <p class="notice" role="alert">{ sentence.localized() }</p>
            }
            <div class="verken" ref={mix}>
                { skip(CHARTS, verken::SKIP_CHOICES) }
                <ChoicesColumn session={session.clone()} />
                <section class="results" aria-busy={(!settled).to_string()}
                    aria-label={verken::RESULTS}>
                    <Story rested={view.rested.clone()} update={session.update.clone()} place={*place} go={go.clone()} />
                    { skip(OUTCOMES, verken::SKIP_CHARTS) }
                    { skip(CHOICES, verken::TO_CHOICES) }
                    <div class="panels" id={CHARTS} tabindex="-1">
                        { panels(&view, &session, show) }
                    </div>
                    <KeepOption exploration={session.exploration.clone()} />
                    <Outcomes view={view.clone()} update={session.update.clone()} all={printing.going} />
                    { progress_line(&view, settled) }
                    <Assumed number={view.exploration.assumptions.number()} place={*place}
                        go={go.clone()} />
                    <Explain view={view.clone()} {choices} {settled} place={explained} {go}
                        all={printing.going} />
                    <Report exploration={taken.clone()} members={view.members} on_print={printing.begin}
                        printing={printing.going} />
                    <Reproduce exploration={taken} members={view.members} />
                    <Keep exploration={session.exploration} load={session.load} />
                </section>
            </div>
        </>
    }
}

/// A link past what lies between, which shows itself to the keyboard.
fn skip(to: &'static str, words: Phrase) -> Html {
    html! { <a class="skip" href={format!("#{to}")}>{ words.localized() }</a> }
}

/// Both panels, or on a slide the one that fills it.
fn panels(view: &View, session: &Session, show: Show) -> Html {
    let update = &session.update;
    let Some(slide) = show else {
        return html! {
            <>
                <PanelView panel={Panel::Left} view={view.clone()} update={update.clone()} />
                <PanelView panel={Panel::Right} view={view.clone()} update={update.clone()} />
            </>
        };
    };
    let Some(kind) = slide.panel() else {
        return Html::default();
    };
    html! { <PanelView panel={Panel::Left} view={view.with_kind(kind)} update={update.clone()} on_slide=true /> }
}

/// A word for readers without scripts. It is raw HTML: a browser with scripts reads what stands
/// inside the element as text, so there are no elements to hydrate.
fn without_scripts() -> Html {
    let sentence = engine::WITHOUT_SCRIPTS.localized();
    let html = format!("<noscript><p class=\"notice\">{sentence}</p></noscript>");
    Html::from_html_unchecked(AttrValue::from(html))
}

fn progress_line(view: &View, settled: bool) -> Html {
    let count = |members: u32| whole(f64::from(members));
    let members = view.members_so_far();
    let sentence = if settled {
        engine::finished(&count(members))
    } else {
        engine::working(&count(members), &count(view.members))
    };
    html! { <p class="progress-line" data-members={members.to_string()}>{ sentence }</p> }
}

/// Tells the style sheet the weights of the mix, from which it blends the colour.
#[hook]
fn use_mix_colour(node: &NodeRef, exploration: &Exploration) {
    let mix = exploration.mix();
    let inward = mix.bestuur() + mix.terrein();
    let bestuur = if inward > 0.0 {
        mix.bestuur() / inward
    } else {
        0.5
    };
    let weights = [("--mix-bestuur", bestuur), ("--mix-beleid", mix.beleid())];
    use_effect_with((node.clone(), weights), |(node, weights)| {
        if let Some(element) = node.cast::<web_sys::HtmlElement>() {
            for (name, weight) in weights {
                let percent = format!("{}%", regiewijzer_decimal::fixed(weight * 100.0, 1));
                // Setting a property with a valid name and value cannot fail.
                let _ = element.style().set_property(name, &percent);
            }
        }
    });
}
