//! Every chart can be read as a table.

use yew::prelude::*;

/// A table of texts that are already written in the reader's language.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Table {
    /// What the table shows.
    pub caption: AttrValue,
    /// Heads of the columns; the first stands above the row heads.
    pub columns: Vec<AttrValue>,
    /// Rows, each beginning with its head.
    pub rows: Vec<Vec<AttrValue>>,
}

#[derive(Properties, PartialEq)]
pub struct TableAlternativeProps {
    /// The words to open it, such as "Toon als tabel".
    pub summary: AttrValue,
    /// The table.
    pub table: Table,
}

/// A folded table that says what a chart shows.
#[component]
pub fn TableAlternative(props: &TableAlternativeProps) -> Html {
    let Table {
        caption,
        columns,
        rows,
    } = &props.table;
    html! {
        <details class="chart-table">
            <summary>{ &props.summary }</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label={caption}>
                <table>
                    <caption>{ caption }</caption>
                    <thead>
                        <tr>{ for columns.iter().map(|column| html! { <th scope="col">{ column }</th> }) }</tr>
                    </thead>
                    <tbody>{ for rows.iter().map(|row| table_row(row)) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn table_row(row: &[AttrValue]) -> Html {
    html! {
        <tr>
            { for row.iter().enumerate().map(|(index, cell)| if index == 0 {
                html! { <th scope="row">{ cell }</th> }
            } else {
                html! { <td>{ cell }</td> }
            }) }
        </tr>
    }
}
