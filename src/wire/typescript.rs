//! TypeScript of everything that crosses the wire, from the Rust types.

use crate::error::Error;
use crate::school::view::Topic;
use crate::wire::commands::{COMMANDS, visit};
use std::collections::BTreeMap;
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

#[derive(Default)]
struct Declarations {
    config: Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        T::visit_generics(self);
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(&self.config);
        if self.found.contains_key(&name) {
            return;
        }
        self.found.insert(name, T::decl(&self.config));
        T::visit_dependencies(self);
    }
}

/// The whole file `ui/src/lib/api/generated.ts`.
pub fn typescript() -> String {
    let mut all = Declarations { config: Config::default().with_large_int("number"), ..Declarations::default() };
    visit(&mut all);
    all.visit::<Error>();
    all.visit::<Topic>();
    let mut out = String::from("// Made from Rust by `cargo xtask bindings`. Do not edit.\n\n");
    for declaration in all.found.values() {
        let _ = writeln!(out, "export {declaration}\n");
    }
    out.push_str("/** Code of every error that can reach the UI. */\nexport type ErrorCode = Error[\"code\"];\n\n");
    out.push_str("/** Every command with its arguments and result. */\nexport interface Commands {\n");
    for command in COMMANDS {
        let args = (command.args)(&all.config);
        let result = (command.result)(&all.config);
        let _ = writeln!(out, "  {}: {{ args: {args}; result: {result} }};", command.name);
    }
    out.push_str("}\n");
    out
}
