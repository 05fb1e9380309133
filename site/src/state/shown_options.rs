//! The options that Vergelijk shows: those of its link, else those that are kept.

use regiewijzer_evidence::Language;
use yew::prelude::*;

use super::notice::Notice;
use super::options::{Options, link};
use super::saved_options::SavedOptions;
use super::{Exploration, home};
use crate::address::{self, use_query};
use crate::route::Route;
use crate::text::language;

/// Where the options come from.
#[derive(Clone, PartialEq)]
enum Source {
    /// The link was not read yet.
    Unread,
    /// They are the reader's own, or the scenarios to start with.
    Own,
    /// They came with a link or a file, and the reader's own are left as they are.
    Foreign(Options),
}

/// The options that are shown, and what can be done with them.
#[derive(Clone, PartialEq)]
pub(crate) struct ShownOptions {
    /// The options.
    pub(crate) options: Options,
    /// How many of them were kept by the reader; none where they are the scenarios to start with.
    pub(crate) kept: usize,
    /// Whether they came with a link or a file.
    pub(crate) are_foreign: bool,
    /// Whether the reader has kept options.
    pub(crate) has_own: bool,
    /// Changes them. What is the reader's own is kept from then on; what came with a link changes that link.
    pub(crate) change: Callback<Options>,
    /// Shows others, and leaves the reader's own as they are.
    pub(crate) show: Callback<Options>,
    /// Keeps what came with a link in the place of the reader's own.
    pub(crate) adopt: Callback<()>,
    /// Brings back the reader's own that others took the place of.
    pub(crate) restore: Option<Callback<()>>,
    /// What to say about the link.
    pub(crate) notice: Notice,
    /// Closes the notice.
    pub(crate) close_notice: Callback<()>,
}

/// The options of the link of `route`, kept in step with it.
///
/// The first rendering knows of no link, like the prerenderer; it is read once it is known what is kept.
#[hook]
pub(crate) fn use_shown_options(route: Route) -> ShownOptions {
    let saved = use_context::<SavedOptions>();
    let query = use_query();
    let source = use_state_eq(|| Source::Unread);
    let own = saved
        .as_ref()
        .map_or_else(Options::default, |saved| (*saved.options).clone());
    let is_read = saved.as_ref().is_some_and(|saved| saved.is_read);
    let start = use_state_eq(Exploration::default);
    let notice = use_state_eq(|| Notice::None);
    // What this page wrote has nothing to say.
    let own_link = use_mut_ref(|| None::<String>);
    {
        let (source, start, own) = (source.setter(), start.setter(), own.clone());
        let (notice, own_link) = (notice.setter(), own_link.clone());
        use_effect_with((query, is_read), move |(query, is_read)| {
            if *is_read {
                let home = home::opened().exploration;
                let opened = link::read(query);
                source.set(source_of(&opened.options, &own, &home));
                if own_link.borrow().as_deref() != Some(query) {
                    notice.set(Notice::from(opened));
                }
                start.set(home);
            }
        });
    }
    let (options, kept) = match &*source {
        Source::Foreign(options) => (options.clone(), options.all().len()),
        Source::Unread | Source::Own => (own.to_compare(language(), &start), own.all().len()),
    };
    {
        let link = link::write(&options);
        let fits = link.len() <= link::LONGEST;
        let written = match &*source {
            Source::Unread => None,
            // What everybody is shown to start with needs no link.
            Source::Own => Some(if fits && (kept > 0 || start.partnership().is_some()) {
                link
            } else {
                String::new()
            }),
            Source::Foreign(_) => fits.then_some(link),
        };
        use_effect_with(written, move |written| {
            if let (Some(link), Some((_, shown))) = (written, address::current())
                && *link != shown
            {
                own_link.replace(Some(link.clone()));
                address::replace(route, link);
            }
        });
    }
    let keep = saved.map_or_else(Callback::noop, |saved| saved.keep);
    // A callback that stays the same lets a name that is being typed be.
    let change = use_callback(
        ((*source).clone(), source.setter(), keep.clone()),
        |next: Options, (source, set_source, keep)| match source {
            Source::Foreign(_) => set_source.set(Source::Foreign(next)),
            Source::Unread | Source::Own => keep.emit(next),
        },
    );
    let replaced = use_state_eq(|| None::<Options>);
    let has_own = !own.all().is_empty();
    let adopt = {
        let (source, replaced) = (source.setter(), replaced.setter());
        let (keep, own, options) = (keep.clone(), own, options.clone());
        Callback::from(move |()| {
            replaced.set(has_own.then(|| own.clone()));
            keep.emit(options.clone());
            source.set(Source::Own);
        })
    };
    let restore = (*replaced).clone().map(|before| {
        let replaced = replaced.setter();
        Callback::from(move |()| {
            keep.emit(before.clone());
            replaced.set(None);
        })
    });
    let show = {
        let source = source.setter();
        use_callback((), move |next: Options, ()| {
            source.set(Source::Foreign(next));
        })
    };
    let close_notice = use_callback(notice.setter(), |(), notice| notice.set(Notice::None));
    ShownOptions {
        options,
        kept,
        are_foreign: matches!(&*source, Source::Foreign(_)),
        has_own,
        change,
        show,
        adopt,
        restore,
        notice: (*notice).clone(),
        close_notice,
    }
}

/// Options that a link holds are the reader's own where these are what would be shown anyway.
fn source_of(linked: &Options, own: &Options, start: &Exploration) -> Source {
    let shown = Language::ALL.map(|language| own.to_compare(language, start));
    if linked.all().is_empty() || shown.contains(linked) {
        Source::Own
    } else {
        Source::Foreign(linked.clone())
    }
}
