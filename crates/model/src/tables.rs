//! The tables that `build.rs` makes from the data files.

use crate::description::{Arrow, Kind, MechanismInfo, NodeInfo, Sign};
use crate::further::{By, Effect, LeverInfo, Operation};
use crate::lever::{Kind as LeverKind, MainLever};
use crate::outcome::{Direction, Group, OutcomeInfo, Unit};
use crate::parameter::ParameterInfo;
use crate::reading::{Kind as ReadingKind, ReadingInfo, Readings};
use crate::scenario::ScenarioInfo;
use regiewijzer_evidence::{Provenance, Text};
use serde::{Deserialize, Serialize};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
