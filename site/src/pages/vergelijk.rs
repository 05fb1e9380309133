//! Two to four options side by side: which wins where, and how surely.

mod commands;
mod figure;
mod frontier;
mod levers;
mod measures;
mod option_label;
mod options;
mod readings;
mod view;
mod weighing;
mod worlds;

use std::rc::Rc;

use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::MODEL_VERSION;
use yew::prelude::*;

use crate::state::options::Options;
use crate::state::prepared::use_prepared;
use crate::state::saved_options::SavedOptions;
use crate::text::interface::{compare as texts, engine, readings as reading_texts};
use crate::text::{Localized, Phrase, language, whole};
use crate::worker::task::{Answer, Compare, Task};
use crate::worker::{TaskOptions, use_task};
use frontier::Frontier;
use levers::LeverTable;
use measures::Measures;
use options::OptionList;
use readings::ReadingsTried;
use view::{View, compared_options};
use weighing::Weighing;
use worlds::Wins;

/// The parts of the page: an id to jump to and a head.
const SECTIONS: [(&str, Phrase); 6] = [
    ("verschillen", texts::LEVERS),
    ("maten", texts::MEASURES),
    ("werelden", texts::WINS),
    ("twee-maten", texts::FRONTIER),
    ("gewichten", texts::WEIGHTS),
    (readings::HEAD, reading_texts::TRIED),
];

fn view(options: &Options) -> View {
    View {
        options: compared_options(options),
        compared: None,
    }
}

fn task(view: &View) -> Task {
    Task::Compare(Compare {
        inquiries: view.inquiries(),
        measures: Vec::new(),
        thresholds: view.thresholds(),
        members: Inquiry::MEMBERS,
    })
}

/// The page.
#[component]
pub(crate) fn Vergelijk() -> Html {
    let saved = use_context::<SavedOptions>();
    let kept = saved
        .as_ref()
        .map_or_else(Rc::default, |saved| saved.options.clone());
    let options = kept.to_compare(language());
    let view = view(&options);
    let prepared = use_prepared("voorbereid-vergelijk", || task(&view));
    let asked = task(&view);
    let tasks = use_task(Some(asked.clone()), TaskOptions::now(prepared.answer));
    let compared = match tasks.answer_to(&asked) {
        Some(Answer::Compared(compared)) => Some(Rc::new(compared.clone())),
        _ => None,
    };
    let settled = tasks.are_done();
    let view = View { compared, ..view };
    html! {
        <article class="compare">
            { prepared.carrier }
            <div class="compare-head">
                <h1>{ texts::HEADING }</h1>
                <p class="compare-lead">{ texts::INTRO }</p>
                <nav class="compare-jumps" aria-label={texts::ON_THIS_PAGE}>
                    { for SECTIONS.map(|(id, head)| html! {
                        <a href={format!("#{id}")}>{ head.localized() }</a>
                    }) }
                </nav>
            </div>
            { without_scripts() }
            <OptionList {options} kept={kept.all().len()} {saved} view={view.clone()} />
            if let Some(sentence) = tasks.failure() {
                <p class="notice" role="alert">{ sentence.localized() }</p>
            }
            { section(SECTIONS[0], None, html! { <LeverTable view={view.clone()} /> }) }
            <div class="compare-results" aria-busy={(!settled).to_string()}>
                { section(SECTIONS[1], Some(texts::MEASURES_NOTE), html! {
                    <>
                        { progress_line(&view, settled) }
                        <Measures view={view.clone()} />
                    </>
                }) }
                { section(SECTIONS[2], Some(texts::WINS_NOTE), html! { <Wins view={view.clone()} /> }) }
                { section(SECTIONS[3], Some(texts::FRONTIER_NOTE), html! { <Frontier view={view.clone()} /> }) }
            </div>
            { section(SECTIONS[4], None, html! { <Weighing view={view.clone()} /> }) }
            { section(SECTIONS[5], None, html! { <ReadingsTried view={view.clone()} /> }) }
            { again(&view) }
        </article>
    }
}

fn section((id, head): (&'static str, Phrase), note: Option<Phrase>, body: Html) -> Html {
    html! {
        <section class="compare-section" aria-labelledby={id}>
            <h2 {id}>{ head.localized() }</h2>
            if let Some(note) = note {
                <p class="compare-lead">{ note.localized() }</p>
            }
            { body }
        </section>
    }
}

fn progress_line(view: &View, settled: bool) -> Html {
    let count = |members: u32| whole(f64::from(members));
    let members = view.compared.as_ref().map_or(0, |found| found.members);
    let sentence = if settled {
        engine::finished(&count(members))
    } else {
        engine::working(&count(members), &count(Inquiry::MEMBERS))
    };
    html! { <p class="progress-line" data-members={members.to_string()}>{ sentence }</p> }
}

/// Seed, model version and the command that gives the same.
fn again(view: &View) -> Html {
    let inquiries = view.inquiries();
    let seed = inquiries.first().map_or(Inquiry::SEED, |first| first.seed);
    let members = whole(f64::from(Inquiry::MEMBERS));
    html! {
        <section class="again" aria-labelledby="narekenen">
            <h2 id="narekenen">{ engine::AGAIN_HEAD }</h2>
            <p>{ engine::again(&members, MODEL_VERSION, &seed.to_string()) }</p>
            <pre><code data-command="compare">{ commands::compare(&view.options, &inquiries) }</code></pre>
        </section>
    }
}

/// A word for readers without scripts. It is raw HTML: a browser with scripts reads what stands
/// inside the element as text, so there are no elements to hydrate.
fn without_scripts() -> Html {
    let sentence = texts::WITHOUT_SCRIPTS.localized();
    let html = format!("<noscript><p class=\"notice\">{sentence}</p></noscript>");
    Html::from_html_unchecked(AttrValue::from(html))
}
