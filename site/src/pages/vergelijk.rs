//! Two to four options side by side: which wins where, and how surely.

mod commands;
mod differences;
mod figure;
mod frontier;
mod levers;
mod measures;
mod option_label;
mod options;
mod origin;
mod readings;
mod section;
mod share;
mod taken;
mod view;
mod weighing;
mod worlds;

use std::rc::Rc;

use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::MODEL_VERSION;
use yew::prelude::*;

use crate::components::notice::NoticeView;
use crate::components::projector::ProjectorSwitch;
use crate::route::RouteProps;
use crate::state::options::Options;
use crate::state::prepared::use_prepared;
use crate::state::shown_options::use_shown_options;
use crate::text::interface::{compare as texts, engine, readings as reading_texts};
use crate::text::{Localized, whole};
use crate::worker::task::{Answer, Compare, Task};
use crate::worker::{TaskOptions, use_task};
use differences::Differences;
use frontier::Frontier;
use levers::LeverTable;
use measures::Measures;
use options::OptionList;
use origin::Origin;
use readings::ReadingsTried;
use section::Section;
use share::CopyLink;
use view::{View, compared_options};
use weighing::Weighing;
use worlds::Wins;

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
        members: view.members(),
    })
}

/// The page: what differs most, the options, and the rest folded away.
#[component]
pub(crate) fn Vergelijk(props: &RouteProps) -> Html {
    let shown = use_shown_options(props.route);
    let view = view(&shown.options);
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
                <div class="compare-buttons">
                    <CopyLink options={shown.options.clone()} />
                    <ProjectorSwitch />
                </div>
            </div>
            { without_scripts() }
            <NoticeView notice={shown.notice.clone()} close={shown.close_notice.clone()} />
            <Origin shown={shown.clone()} />
            if let Some(sentence) = tasks.failure() {
                <p class="notice" role="alert">{ sentence.localized() }</p>
            }
            <div class="compare-top">
                <section class="compare-results" aria-busy={(!settled).to_string()} aria-labelledby="oordeel">
                    <h2 id="oordeel">{ in_short(&shown.options) }</h2>
                    <Differences view={view.clone()} />
                    { progress_line(&view, settled) }
                </section>
                <OptionList options={shown.options.clone()} kept={shown.kept} are_foreign={shown.are_foreign}
                    keep={shown.change.clone()} show={shown.show} view={view.clone()} />
            </div>
            <Section id="verschillen" head={texts::LEVERS} on_paper=true>
                <LeverTable view={view.clone()} />
            </Section>
            <Section id="maten" head={texts::MEASURES} note={texts::MEASURES_NOTE} on_paper=true>
                <Measures view={view.clone()} />
            </Section>
            <Section id="werelden" head={texts::WINS} note={texts::WINS_NOTE}>
                <Wins view={view.clone()} />
            </Section>
            <Section id="twee-maten" head={texts::FRONTIER} note={texts::FRONTIER_NOTE}>
                <Frontier view={view.clone()} />
            </Section>
            <Section id="gewichten" head={texts::WEIGHTS}>
                <Weighing options={shown.options} change={shown.change} view={view.clone()} />
            </Section>
            <Section id="lezingen" head={reading_texts::TRIED}><ReadingsTried view={view.clone()} /></Section>
            { again(&view) }
        </article>
    }
}

/// The head of what is said in short, with the region that all options have in common.
fn in_short(options: &Options) -> String {
    options.common_partnership().map_or_else(
        || texts::IN_SHORT.to_string(),
        |region| texts::in_short_in(region.name),
    )
}

fn progress_line(view: &View, settled: bool) -> Html {
    let count = |members: u32| whole(f64::from(members));
    let members = view.compared.as_ref().map_or(0, |found| found.members);
    let sentence = if settled {
        engine::finished(&count(members))
    } else {
        engine::working(&count(members), &count(view.members()))
    };
    html! { <p class="progress-line" data-members={members.to_string()}>{ sentence }</p> }
}

/// Seed, model version and the command that gives the same.
fn again(view: &View) -> Html {
    let inquiries = view.inquiries();
    let seed = inquiries.first().map_or(Inquiry::SEED, |first| first.seed);
    let members = whole(f64::from(view.members()));
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
