//! Tables of figures as they come in: rows of equal length, every figure finite.

use thiserror::Error;

/// What is wrong with a table of figures.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TableError {
    /// No rows, or rows without figures.
    #[error("there are no {0} to work with")]
    Empty(&'static str),
    /// A row of another length than the first.
    #[error("row {row} has {found} {what}, where the first row has {expected}")]
    Ragged {
        /// What a row is made of.
        what: &'static str,
        /// The row, counted from 0.
        row: usize,
        /// The length of the first row.
        expected: usize,
        /// The length of this row.
        found: usize,
    },
    /// A figure that is infinite or not a number.
    #[error("figure {column} of row {row} is infinite or not a number")]
    NotFinite {
        /// The row, counted from 0.
        row: usize,
        /// The place in the row, counted from 0.
        column: usize,
    },
    /// Lists that should be equally long and aren't.
    #[error("there are {found} {what}, where {expected} are needed")]
    Length {
        /// What is counted.
        what: &'static str,
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
}

/// The length of the rows, where they are equally long and hold only finite figures.
pub(crate) fn width(rows: &[Vec<f64>], what: &'static str) -> Result<usize, TableError> {
    let expected = rows.first().map_or(0, Vec::len);
    if expected == 0 {
        return Err(TableError::Empty(what));
    }
    for (row, figures) in rows.iter().enumerate() {
        same_length(figures.len(), expected).map_err(|found| TableError::Ragged {
            what,
            row,
            expected,
            found,
        })?;
        finite(figures, row)?;
    }
    Ok(expected)
}

/// Checks that a list has the length that is needed.
pub(crate) fn length(found: usize, expected: usize, what: &'static str) -> Result<(), TableError> {
    same_length(found, expected).map_err(|found| TableError::Length {
        what,
        expected,
        found,
    })
}

/// Checks that every figure of a row is finite.
pub(crate) fn finite(figures: &[f64], row: usize) -> Result<(), TableError> {
    match figures.iter().position(|x| !x.is_finite()) {
        None => Ok(()),
        Some(column) => Err(TableError::NotFinite { row, column }),
    }
}

fn same_length(found: usize, expected: usize) -> Result<(), usize> {
    if found == expected {
        Ok(())
    } else {
        Err(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said_in_a_sentence() {
        let said = |rows: &[Vec<f64>]| width(rows, "criteria").unwrap_err().to_string();
        assert_eq!(said(&[]), "there are no criteria to work with");
        assert_eq!(
            said(&[vec![1.0, 2.0], vec![1.0]]),
            "row 1 has 1 criteria, where the first row has 2"
        );
        assert_eq!(
            said(&[vec![1.0, f64::NAN]]),
            "figure 1 of row 0 is infinite or not a number"
        );
        assert_eq!(width(&[vec![1.0, 2.0]], "criteria"), Ok(2));
    }
}
