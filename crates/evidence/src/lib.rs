//! What the report says: the 32 partnerships and who takes part in them, the subsidy rule, the survey
//! and its questionnaire, types and components of regie, success factors, stakeholders, judgements,
//! round tables, the tasks and scales of the three roles, the milestones, single figures, and the oddities
//! of the source. Beside it stand a map of the partnerships as tiles, their neighbours and merges of
//! municipalities, all from elsewhere.
//!
//! The report is IDEA Consult, *Evaluatie regierol sociale economie*, 15 April 2019. Every row
//! carries its passage: `§2.1.2` is a section, `T3` a table, `B5` an annex, `fn 9` a footnote.
//! The data lives in `data/*.csv`, where a domain expert can correct it; the build turns it into
//! static tables and refuses bad data. Nothing here reasons, beyond look-ups, the subsidy rule and
//! what is known of an answer.

pub mod assessment;
pub mod component;
pub mod fact;
pub mod member;
pub mod milestone;
pub mod municipality;
pub mod neighbour;
pub mod oddity;
pub mod partnership;
pub mod point;
mod provenance;
pub mod questionnaire;
pub mod regie_type;
mod regierol;
pub mod round_table;
pub mod scale;
pub mod stakeholder;
pub mod subsidy;
pub mod success_factor;
pub mod survey;
pub mod task;
mod term;
mod text;
pub mod tile;

pub use assessment::{Assessment, Judged, conditions, findings};
pub use component::{Component, Weight, components};
pub use fact::{Fact, fact, facts};
pub use member::{Body, Member, MunicipalityCount, members, members_of, municipality_counts};
pub use milestone::{Milestone, milestones};
pub use municipality::{BORDERS, FoundMunicipality, Merge, find_municipality, merges};
pub use neighbour::{Neighbours, neighbours, neighbours_of};
pub use oddity::{Oddity, oddities, oddity};
pub use partnership::{
    CentreCity, LegalForm, Partnership, Province, centre_cities, partnership, partnerships,
};
pub use point::{Point, Subject, points, points_on};
pub use provenance::Provenance;
pub use questionnaire::{AnswerForm, Item, questionnaire};
pub use regie_type::{Level, RegieType, regie_types};
pub use regierol::Regierol;
pub use round_table::{AgendaPart, RoundTable, agenda, round_tables};
pub use scale::{Scale, scale_of, scales};
pub use stakeholder::{Consulted, Stakeholder, Tension, stakeholders, tensions};
pub use subsidy::yearly_subsidy;
pub use success_factor::{Actor, Effect, FactorKind, SuccessFactor, success_factors};
pub use survey::{Amount, Channel, Completeness, Known, Question, question, questions};
pub use task::{Task, tasks, tasks_of};
pub use text::{Language, Text};
pub use tile::{BlankTile, Fidelity, Tile, blank_tiles, fidelity, tile, tiles};
