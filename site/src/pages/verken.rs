//! The simulator: choices on one side, what they do on the other.

mod again;
mod assumed;
mod assumptions;
mod choices;
mod horizon;
mod instruments;
mod keep;
mod ladder;
mod length;
mod lever;
mod means;
mod mix;
mod more;
mod notice;
mod outcomes;
mod panel;
mod power;
mod region;
mod report;
mod rested;
mod row;
mod scale;
mod scenario;
mod schedule;
mod sections;
mod start;
mod steps;
mod summary;
mod sure;
mod takes_over;
mod triangle;
mod undo_redo;
mod why;

use std::rc::Rc;

use regiewijzer_ensemble::Inquiry;
use regiewijzer_evidence::{Language, Text};
use yew::prelude::*;

use crate::components::keep_option::KeepOption;
use crate::components::look::Look;
use crate::components::projector::ProjectorSwitch;
use crate::route::Route;
use crate::state::prepared::use_prepared;
use crate::state::session::use_session;
use crate::state::work::{Work, use_work};
use crate::state::{Exploration, Findings, Panel};
use crate::text::interface::{engine, verken};
use crate::text::whole;
use crate::worker::roster::Urgency;
use crate::worker::task::{Answer, Compare, Task};
use again::Again;
use assumed::Assumed;
use choices::ChoicesColumn;
use keep::Keep;
use notice::NoticeView;
use outcomes::Outcomes;
use panel::PanelView;
use report::Report;
use sections::{Place, Sections};
use summary::Summary;

/// Properties of [`Verken`].
#[derive(PartialEq, Properties)]
pub(crate) struct VerkenProps {
    /// The route.
    pub(crate) route: Route,
}

/// What every part of the results needs to know.
#[derive(Clone, PartialEq)]
pub(crate) struct View {
    /// What is explored.
    pub(crate) exploration: Exploration,
    /// How that looks.
    pub(crate) look: Look,
    /// Findings for today in the same partnership.
    pub(crate) today: Option<Rc<Findings>>,
    /// Findings for what is explored; nothing where that is today.
    pub(crate) now: Option<Rc<Findings>>,
    /// How many worlds are to be computed in the end.
    pub(crate) members: u32,
    /// What went wrong, if something did.
    pub(crate) failure: Option<Text>,
    /// Whether all figures belong to the current choices and have all their members.
    pub(crate) settled: bool,
    /// The reader's language.
    pub(crate) language: Language,
}

impl View {
    fn new(
        exploration: &Exploration,
        members: u32,
        (task, work): (&Task, &Work),
        language: Language,
    ) -> Self {
        let options = match work.answer() {
            Some(Answer::Compared(compared)) => compared.options.as_slice(),
            _ => &[],
        };
        Self {
            exploration: exploration.clone(),
            look: Look::of(exploration, language),
            today: options.first().cloned().map(Rc::new),
            now: options.get(1).cloned().map(Rc::new),
            members,
            failure: work.failure(),
            settled: work.settles(task),
            language,
        }
    }
}

/// Today and what is explored, unless that is today.
fn task(exploration: &Exploration, members: u32) -> Task {
    let now = (!exploration.is_baseline()).then(|| exploration.inquiry());
    Task::Compare(Compare {
        inquiries: std::iter::once(exploration.baseline()).chain(now).collect(),
        measures: exploration.measures(),
        members,
    })
}

/// The page.
#[component]
pub(crate) fn Verken(props: &VerkenProps) -> Html {
    let language = props.route.language;
    let session = use_session(props.route);
    let prepared = use_prepared("voorbereid-verken", || {
        task(&Exploration::default(), Inquiry::MEMBERS)
    });
    let members = use_state_eq(|| Inquiry::MEMBERS);
    let place = use_state_eq(Place::default);
    let asked = task(&session.exploration, *members);
    let work = use_work(Some(asked.clone()), Urgency::Now, prepared.answer);
    let view = View::new(&session.exploration, *members, (&asked, &work), language);
    let set_members = Callback::from(move |number| members.set(number));
    let go = {
        let place = place.clone();
        Callback::from(move |to| place.set(to))
    };
    let mix = use_node_ref();
    use_mix_colour(&mix, &session.exploration);
    html! {
        <>
            { prepared.carrier }
            <div class="verken-head">
                <h1>{ verken::HEADING.in_language(language) }</h1>
                <Summary view={view.clone()} />
                <ProjectorSwitch {language} />
            </div>
            { without_scripts(language) }
            <NoticeView notice={session.notice.clone()} close={session.close_notice.clone()} {language} />
            if let Some(sentence) = work.failure() {
                <p class="notice" role="alert">{ sentence.in_language(language) }</p>
            }
            <div class="verken" ref={mix}>
                <ChoicesColumn session={session.clone()} {language} />
                <section class="results" aria-busy={(!view.settled).to_string()}
                    aria-label={verken::RESULTS.in_language(language)}>
                    <div class="panels">
                        <PanelView panel={Panel::Left} view={view.clone()} update={session.update.clone()} />
                        <PanelView panel={Panel::Right} view={view.clone()} update={session.update.clone()} />
                    </div>
                    <Outcomes view={view.clone()} update={session.update.clone()} />
                    <KeepOption exploration={session.exploration.clone()} {language} />
                    { progress_line(&view) }
                    <Assumed number={session.exploration.assumptions.changed().count()} place={*place}
                        go={go.clone()} {language} />
                    <Sections view={view.clone()} update={session.update.clone()} place={*place} {go}
                        {set_members} />
                    <Report exploration={session.exploration.clone()} members={view.members} {language} />
                    <Again exploration={session.exploration.clone()} members={view.members} {language} />
                    <Keep exploration={session.exploration} load={session.load} {language} />
                </section>
            </div>
        </>
    }
}

/// A word for readers without scripts. It is raw HTML: a browser with scripts reads what stands
/// inside the element as text, so there are no elements to hydrate.
fn without_scripts(language: Language) -> Html {
    let sentence = engine::WITHOUT_SCRIPTS.in_language(language);
    let html = format!("<noscript><p class=\"notice\">{sentence}</p></noscript>");
    Html::from_html_unchecked(AttrValue::from(html))
}

fn progress_line(view: &View) -> Html {
    let count = |members: u32| whole(view.language, f64::from(members));
    let latest = view.now.as_ref().or(view.today.as_ref());
    let members = latest.map_or(0, |findings| findings.members);
    let sentence = if view.settled {
        engine::finished(view.language, &count(members))
    } else {
        engine::working(view.language, &count(members), &count(view.members))
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
                let percent = format!("{:.1}%", weight * 100.0);
                // Setting a property with a valid name and value cannot fail.
                let _ = element.style().set_property(name, &percent);
            }
        }
    });
}
