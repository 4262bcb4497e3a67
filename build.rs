//! Before the build: lists the assets for memory-serve and embeds every
//! template in the binary, so that one file is the whole application.

use std::{
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

/// Everything below `templates/` that Tera reads; the rest has its own reader.
const TEMPLATE_EXTENSIONS: [&str; 2] = ["html", "txt"];
/// Folders below `templates/` that are not Tera's.
const NOT_TERA: [&str; 3] = ["assets", "documents", "words"];

fn main() -> io::Result<()> {
    memory_serve::load_directory("templates/assets");
    let root =
        PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("templates");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut found = Vec::new();
    collect(&root, &mut found)?;
    found.sort();
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("sjablonen.rs"), as_code(&root, &found))
}

/// Gathers the templates below `folder`, whichever depth.
fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            if !NOT_TERA.contains(&name.as_ref()) {
                println!("cargo::rerun-if-changed={}", path.display());
                collect(&path, found)?;
            }
        } else if TEMPLATE_EXTENSIONS
            .iter()
            .any(|e| path.extension().is_some_and(|x| x == *e))
        {
            found.push(path);
        }
    }
    Ok(())
}

/// A Rust array of (name below `templates/`, text).
fn as_code(root: &Path, found: &[PathBuf]) -> String {
    let mut code = String::from("&[\n");
    for path in found {
        let name = path
            .strip_prefix(root)
            .unwrap_or(path)
            .to_string_lossy()
            .replace('\\', "/");
        // Writing to a String cannot fail.
        let _ = writeln!(
            code,
            "    ({name:?}, include_str!({:?})),",
            path.display().to_string()
        );
    }
    code.push_str("]\n");
    code
}
