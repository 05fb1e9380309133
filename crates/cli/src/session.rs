//! `regiewijzer session`

mod computed;
mod write;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use clap::builder::PossibleValuesParser;
use clap::{Subcommand, ValueEnum};
use regiewijzer_analysis::compromise::{Answer, Question, Search};
use regiewijzer_ensemble::Inquiry;
use regiewijzer_ensemble::design::MEMBERS_MAX;
use regiewijzer_evidence::{Language, partnerships};
use regiewijzer_session::{Length, Plan, Session, read, study, write as written};

use crate::engine::Engine;
use crate::format::Format;
use crate::run::flags;

/// Worlds of each option for each belief, where no number is chosen.
const MEMBERS: u32 = 256;
/// Worlds of each choice in a search, where no number is chosen: some hundred choices are run.
const MEMBERS_IN_SEARCH: u32 = 64;

/// What to do with sessions.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// A session that is ready to start, as a file: today and the three futures
    New(NewArgs),
    /// The sessions of several laptops as one, in any order
    Merge(MergeArgs),
    /// Whether the groups differ about facts or about values, and what would bring them nearer
    Disagreement(DisagreementArgs),
    /// The smallest change of an option with which every group can live
    Compromise(CompromiseArgs),
    /// The minutes, with all that the model makes of what was entered
    Minutes(MinutesArgs),
    /// The cards and sheets to print, as a page of A4
    Kit(KitArgs),
}

/// How minutes are written.
#[derive(Clone, Copy, Default, ValueEnum)]
enum Written {
    /// A page of its own, to print or to keep
    #[default]
    Html,
    /// The sentences that are read aloud
    Text,
    /// JSON for programs
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum Minutes {
    #[value(name = "120")]
    Long,
    #[value(name = "90")]
    Short,
}

#[derive(Clone, Copy, ValueEnum)]
enum Words {
    Nl,
    En,
}

#[derive(clap::Args)]
struct NewArgs {
    /// One of the 32 partnerships, by its id [default: the median one]
    #[arg(long, value_name = "ID", value_parser = PossibleValuesParser::new(partnerships().iter().map(|one| one.id)))]
    partnership: Option<String>,
    /// How long it takes
    #[arg(long, value_enum, default_value = "120")]
    minutes: Minutes,
    /// The language of the names of groups and options
    #[arg(long, value_enum, default_value = "nl")]
    language: Words,
    /// Which session it is: laptops whose sessions are to be merged have the same number; 0 to 4294967295
    #[arg(long, default_value_t = 1, value_parser = flags::whole(0..=u32::MAX))]
    id: u32,
}

#[derive(clap::Args)]
struct MergeArgs {
    /// Files of the same session
    #[arg(value_name = "FILE", required = true, num_args = 1..)]
    files: Vec<PathBuf>,
}

#[derive(clap::Args)]
struct DisagreementArgs {
    /// The file of a session
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Worlds of each option for each belief, 20 to 65536
    #[arg(long, default_value_t = MEMBERS, value_parser = flags::whole(20..=MEMBERS_MAX))]
    members: u32,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(clap::Args)]
struct CompromiseArgs {
    /// The file of a session
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The option that is changed, by its name
    #[arg(long, value_name = "OPTION")]
    from: String,
    /// In which part of its worlds and weights a change must do for a group, 0 to 1
    #[arg(long, default_value_t = Question::SHARE)]
    share: f64,
    /// Worlds of each choice for each belief, 1 to 65536
    #[arg(long, default_value_t = MEMBERS_IN_SEARCH, value_parser = flags::whole(1..=MEMBERS_MAX))]
    members: u32,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(clap::Args)]
struct MinutesArgs {
    /// The file of a session
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The date as it is said, such as "28 november 2026"
    #[arg(long)]
    date: String,
    /// The option of which a smallest change is sought, by its name; without it none is sought
    #[arg(long, value_name = "OPTION")]
    from: Option<String>,
    /// Worlds of each option, 20 to 65536
    #[arg(long, default_value_t = MEMBERS, value_parser = flags::whole(20..=MEMBERS_MAX))]
    members: u32,
    /// The language
    #[arg(long, value_enum, default_value = "nl")]
    language: Words,
    /// How they are written
    #[arg(long, value_enum, default_value_t)]
    format: Written,
}

#[derive(clap::Args)]
struct KitArgs {
    /// The file of a session
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The language
    #[arg(long, value_enum, default_value = "nl")]
    language: Words,
}

impl From<Words> for Language {
    fn from(words: Words) -> Self {
        match words {
            Words::Nl => Self::Nl,
            Words::En => Self::En,
        }
    }
}

/// Does what is asked with sessions.
pub(crate) fn answer(args: &Args) -> Result<String> {
    match &args.command {
        Command::New(args) => Ok(new(args)),
        Command::Merge(args) => merge(args),
        Command::Disagreement(args) => disagreement(args),
        Command::Compromise(args) => compromise(args),
        Command::Minutes(args) => minutes(args),
        Command::Kit(args) => kit(args),
    }
}

fn new(args: &NewArgs) -> String {
    let length = match args.minutes {
        Minutes::Long => Length::Long,
        Minutes::Short => Length::Short,
    };
    let language = args.language.into();
    let plan = Plan::three_futures(args.id, args.partnership.as_deref(), length, language);
    format!("{}\n", written(&Session::new(plan)))
}

fn opened(file: &Path) -> Result<Session> {
    let text =
        fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    read(&text).map_err(|error| anyhow!("{}: {error}", file.display()))
}

fn merge(args: &MergeArgs) -> Result<String> {
    let mut files = args.files.iter();
    let first = files
        .next()
        .context("FILE: none given; allowed is one or more")?;
    let mut all = opened(first)?;
    for file in files {
        let other = opened(file)?;
        ensure!(
            other.plan == all.plan,
            "{}: this is another session than {}, or it was prepared otherwise; allowed are files of one session",
            file.display(),
            first.display()
        );
        all.log.merge(&other.log);
    }
    let conflicts = all.log.conflicts().len();
    if conflicts > 0 {
        eprintln!(
            "regiewijzer: {conflicts} entries contradict others; both are kept, to be settled on the page"
        );
    }
    Ok(format!("{}\n", written(&all)))
}

fn disagreement(args: &DisagreementArgs) -> Result<String> {
    let session = opened(&args.file)?;
    let study = study::study(&session);
    let experiments = study.experiments()?;
    let ends = Engine::default().ends_of_each(&experiments, args.members)?;
    let found = study
        .analyse(&ends)
        .map_err(|error| anyhow!("{}: {error}", args.file.display()))?;
    let answer = write::Differences {
        names: names(&session),
        options: study::options(&session),
        found: &found,
        members: args.members,
    };
    match args.format {
        Format::Json => answer.as_json(),
        format => answer.as_tables(format),
    }
}

fn compromise(args: &CompromiseArgs) -> Result<String> {
    ensure!(
        (0.0..=1.0).contains(&args.share),
        "--share: {} is not allowed; use a number from 0 to 1",
        args.share
    );
    let session = opened(&args.file)?;
    let options = study::options(&session);
    let from = place(&options, &args.from)?;
    let found = searched(&session, from, args.share, args.members)?;
    let answer = write::Change {
        names: names(&session),
        options: &options,
        from: &options[from],
        found: &found,
        members: args.members,
    };
    match args.format {
        Format::Json => answer.as_json(),
        format => answer.as_tables(format),
    }
}

/// The place of the option with a name.
fn place(options: &[study::Named], name: &str) -> Result<usize> {
    options
        .iter()
        .position(|one| one.name == name)
        .ok_or_else(|| {
            let names: Vec<&str> = options.iter().map(|one| one.name.as_str()).collect();
            anyhow!(
                "--from: {name:?} is no option of this session; allowed are {}",
                names.join(", ")
            )
        })
}

/// Searches to the end.
fn searched(session: &Session, from: usize, share: f64, members: u32) -> Result<Answer> {
    let question = study::question(session, from, share).context("--from: no such option")?;
    let mut search = Search::new(question)?;
    loop {
        let wanted = search.wanted()?;
        if wanted.is_empty() {
            return search.answer()?.context("the search found nothing");
        }
        search.take(&Engine::default().ends_of_each(&wanted, members)?)?;
    }
}

fn minutes(args: &MinutesArgs) -> Result<String> {
    let session = opened(&args.file)?;
    let options = study::options(&session);
    let from = args
        .from
        .as_ref()
        .map(|name| place(&options, name))
        .transpose()?;
    let computed = computed::of(&session, from, args.members)?;
    let document = regiewijzer_session::minutes::minutes(
        &session,
        &computed,
        &args.date,
        args.language.into(),
    );
    Ok(match args.format {
        Written::Html => document.html(),
        Written::Text => document.aloud().map(|one| format!("{one}\n")).collect(),
        Written::Json => crate::table::json(&document)?,
    })
}

fn kit(args: &KitArgs) -> Result<String> {
    let session = opened(&args.file)?;
    let study = study::study(&session);
    let options = study::options(&session);
    let experiments = options
        .iter()
        .map(|one| Ok(one.exploration.inquiry().resolve()?));
    let experiments = experiments.collect::<Result<Vec<_>>>()?;
    let beliefs = if experiments.len() < 2 {
        Vec::new()
    } else {
        let ends = Engine::default().ends_of_each(&experiments, Inquiry::MEMBERS)?;
        let deciding = study.deciding(&ends)?.into_iter();
        deciding.map(|(parameter, _)| parameter).collect()
    };
    Ok(regiewijzer_session::kit::kit(
        &session,
        &beliefs,
        args.language.into(),
    ))
}

/// The names of who is compared.
fn names(session: &Session) -> Vec<String> {
    let name = |party: study::Party| {
        if party.is_empty_chair() {
            "empty chair".to_owned()
        } else {
            party.name(session)
        }
    };
    study::parties(session).into_iter().map(name).collect()
}
