//! What tests that cross crates share; see the files beside this one.

/// A document with its formulas, ``$`…`$`` in LaTeX, as plain text: ``$`x_i \cdot \frac{a}{b + c}`$`` is
/// `x_i·a/(b + c)`.
///
/// It knows what docs/MODEL.md uses. Another command stays as it is, so a comparison with it fails.
#[must_use]
pub fn plain(document: &str) -> String {
    let mut pieces = document.split("$`");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (formula, rest) = piece.split_once("`$").unwrap_or(("", piece));
        text += &Formula { rest: formula }.plain();
        text += rest;
    }
    text
}

/// What is still to be read of a formula.
struct Formula<'f> {
    rest: &'f str,
}

impl<'f> Formula<'f> {
    fn plain(mut self) -> String {
        let mut text = String::new();
        while let Some(sign) = self.rest.chars().next() {
            match sign {
                '\\' => {
                    let command = self.command();
                    let symbol = self.symbol(command);
                    if matches!(symbol.as_str(), "·" | "…" | "⌋" | "⌉") {
                        text.truncate(text.trim_end().len());
                    }
                    if matches!(symbol.as_str(), "·" | "…" | "⌊" | "⌈") {
                        self.rest = self.rest.trim_start();
                    }
                    text += &symbol;
                }
                '{' => text += &self.argument(),
                '^' => {
                    self.skip(sign);
                    text += &raised(&self.argument());
                }
                '-' => {
                    self.skip(sign);
                    text.push('−');
                }
                _ => {
                    self.skip(sign);
                    text.push(sign);
                }
            }
        }
        text
    }

    fn skip(&mut self, sign: char) {
        self.rest = &self.rest[sign.len_utf8()..];
    }

    /// The name of the command that comes now.
    fn command(&mut self) -> &'f str {
        let name = &self.rest[1..];
        let end = name.find(|sign: char| !sign.is_ascii_alphabetic());
        let (name, rest) = name.split_at(end.unwrap_or(name.len()));
        self.rest = rest;
        name
    }

    /// A group without its braces, a command or a sign, as plain text.
    fn argument(&mut self) -> String {
        let Some(inside) = self.rest.strip_prefix('{') else {
            let length = self.rest.chars().next().map_or(0, char::len_utf8);
            let (sign, rest) = self.rest.split_at(length);
            self.rest = rest;
            return sign.to_owned();
        };
        let mut depth = 1;
        let end = inside.find(|sign| {
            depth += match sign {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            depth == 0
        });
        let (inside, rest) = inside.split_at(end.unwrap_or(inside.len()));
        self.rest = rest.strip_prefix('}').unwrap_or(rest);
        Formula { rest: inside }.plain()
    }

    /// What a command shows, with its arguments.
    fn symbol(&mut self, command: &str) -> String {
        let symbol = match command {
            "frac" => return fraction(&self.argument(), &self.argument()),
            "tfrac" => {
                let parts = [self.argument(), self.argument()];
                return if parts == ["1", "2"] {
                    "½".to_owned()
                } else {
                    parts.join("/")
                };
            }
            "mathrm" | "text" => return self.argument(),
            "bar" => return self.argument() + "\u{304}",
            "sqrt" => return "√".to_owned() + &self.argument(),
            "left" | "right" => "",
            "cdot" => "·",
            "leftarrow" => "←",
            "ldots" => "…",
            "le" => "≤",
            "ge" => "≥",
            "sum" => "Σ",
            "prod" => "Π",
            "oplus" => "⊕",
            "gg" => "≫",
            "mid" | "lvert" | "rvert" => "|",
            "lfloor" => "⌊",
            "rfloor" => "⌋",
            "lceil" => "⌈",
            "rceil" => "⌉",
            "circ" => "°",
            "bmod" => "mod",
            "delta" => "δ",
            "varepsilon" => "ε",
            "kappa" => "κ",
            "lambda" => "λ",
            "mu" => "μ",
            "nu" => "ν",
            "rho" => "ρ",
            "tau" => "τ",
            "varphi" => "φ",
            other => other,
        };
        symbol.to_owned()
    }
}

/// A power: `²` and `°` have signs of their own.
fn raised(power: &str) -> String {
    match power {
        "2" => "²".to_owned(),
        "°" => power.to_owned(),
        _ if power.contains([' ', '·', '/', '−']) => format!("^({power})"),
        _ => format!("^{power}"),
    }
}

/// A sum above the line has parentheses, and so has all below it but a sum with a sign of its own.
fn fraction(above: &str, below: &str) -> String {
    let mut depth = 0;
    let is_sum = above.chars().any(|sign| {
        depth += match sign {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0 && matches!(sign, '+' | '−') && above.contains(' ')
    });
    let above = if is_sum {
        format!("({above})")
    } else {
        above.to_owned()
    };
    if below.starts_with('Σ') {
        format!("{above}/{below}")
    } else {
        format!("{above}/({below})")
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_formula_as_plain_text_says_the_same() {
        let document = r"so $`\mathrm{cb}_i \leftarrow \frac{x - 1}{x + h} \cdot (\bar{D})^{1/3}`$, and `code`";
        assert_eq!(
            plain(document),
            "so cb_i ← (x − 1)/(x + h)·(D̄)^(1/3), and `code`"
        );
    }
}
