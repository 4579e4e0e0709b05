#include "app/grammar.h"

#include "app/options.h"
#include "base/ascii.h"
#include "kiosk/build.h"

namespace lectern::app {
namespace {

void add_play(CLI::App& app, Request& request) {
  PlayOptions& options = request.play;
  const auto add = [&](CLI::App& verb, int (*run)(const PlayOptions&)) {
    add_target(verb, options.target);
    add_duration(verb, "--for", options.length,
                 "Leave after so long, such as 90s, 20m, 8h or 1d; a bare number is seconds");
    add_number(verb, "--speed", options.speed, 0.01, 1000, "Run so many times as fast");
    verb.callback(
        [&request, run] { request.verb = [&request, run] { return run(request.play); }; });
  };
  CLI::App& play_verb = *app.add_subcommand("play", "Play full-screen, as on the kiosk");
  play_verb.add_flag("--windowed", options.windowed, "Play in a window");
  add(play_verb, &play);
  add(*app.add_subcommand("preview",
                          "Show the kiosk's panel in a window; arrows, L, Space, Escape"),
      &preview);
}

void add_check(CLI::App& app, Request& request) {
  CheckOptions& options = request.check;
  CLI::App& verb = *app.add_subcommand("check", "Say everything that is wrong");
  add_target(verb, options.target);
  add_language(verb, options.language);
  verb.add_option("--explain", request.explained, "What a finding means, and how it is mended")
      ->type_name("CODE");
  using Format = CheckOptions::Format;
  CLI::Option* format =
      add_choice<Format>(verb, "--format", options.format,
                         {{"text", Format::Text},
                          {"json", Format::Json},
                          {"sarif", Format::Sarif},
                          {"github", Format::Annotations}},
                         "For people, for a program, or for what checks every change");
  verb.add_flag_callback(
          "--json", [&options] { options.format = Format::Json; }, "The same as --format json")
      ->excludes(format);
  add_quiet(verb, options.verbosity, "Only errors and warnings, and no summary");
  verb.callback([&request] {
    request.verb = [&request] {
      return request.explained.empty() ? check(request.check) : explain(request.explained);
    };
  });
}

void add_timeline(CLI::App& app, Request& request) {
  TimelineOptions& options = request.timeline;
  CLI::App& verb = *app.add_subcommand("timeline", "Print every cue of one round");
  add_target(verb, options.target);
  add_from(verb, options.from);
  add_duration(verb, "--for", options.length, "Every cue in so long a time, such as 1d");
  add_json(verb, options.output);
  verb.callback([&request] { request.verb = [&request] { return timeline(request.timeline); }; });
}

void add_care(CLI::App& app, Request& request) {
  CareOptions& options = request.care;
  CLI::App& verb = *app.add_subcommand("care", "Say how evenly a day of playing wears the panel");
  add_target(verb, options.target);
  add_path(verb, "--out", options.picture, "Draw the map of it (PNG)");
  add_duration(verb, "--for", options.length,
               "So long a time instead of a day, such as 20m, 12h or 7d");
  add_json(verb, options.output);
  verb.callback([&request] { request.verb = [&request] { return care(request.care); }; });
}

void add_render(CLI::App& app, Request& request) {
  RenderOptions& options = request.render;
  CLI::App& verb = *app.add_subcommand("render", "Write the slides as PNG");
  add_target(verb, options.target);
  add_path(verb, "--out", options.folder, "The folder for the pictures")->required();
  add_language(verb, options.language);
  add_slide(verb, options.slide);
  add_duration(verb, "--at", options.instant, "The frame at this time of the show, such as 12.5s");
  add_path(verb, "--proof", options.proof, "Write a proof of them as well (HTML)");
  add_choice<RenderOptions::Menu>(
      verb, "--menu", options.menu,
      {{"bar", RenderOptions::Menu::Bar}, {"languages", RenderOptions::Menu::Languages}},
      "With what a visitor may bring over them");
  verb.add_flag_callback(
      "--verbose", [&options] { options.verbosity = Verbosity::Verbose; },
      "Print the name of each file that is written");
  add_quiet(verb, options.verbosity, "Say nothing of how far it has come");
  verb.callback([&request] { request.verb = [&request] { return render(request.render); }; });
}

void add_proof(CLI::App& app, Request& request) {
  ProofOptions& options = request.proof;
  CLI::App& verb = *app.add_subcommand(
      "proof", "Write every slide beside its source, to be looked through and signed");
  add_target(verb, options.target);
  const auto read_form = [&options](const std::string& file) {
    const std::string ending = in_small_letters(std::filesystem::path(file).extension().string());
    options.form = ending == ".pdf" ? ProofOptions::Form::Pdf : ProofOptions::Form::WebPage;
    const bool known = ending == ".pdf" || ending == ".html" || ending == ".htm";
    return std::string(known ? "" : "must end in .pdf or .html");
  };
  add_path(verb, "--out", options.file, "The file: .pdf for paper, .html for a browser")
      ->required()
      ->check(read_form);
  add_language(verb, options.language);
  add_slide(verb, options.slide);
  add_choice<ProofOptions::Paper>(
      verb, "--paper", options.paper,
      {{"a4", ProofOptions::Paper::A4}, {"letter", ProofOptions::Paper::Letter}},
      "What a PDF is printed on");
  add_quiet(verb, options.verbosity, "Say nothing of how far it has come");
  verb.callback([&request] { request.verb = [&request] { return proof(request.proof); }; });
}

void add_align(CLI::App& app, Request& request) {
  AlignOptions& options = request.align;
  CLI::App& verb = *app.add_subcommand("align", "Print how the languages' sentences were matched");
  add_target(verb, options.target);
  add_language(verb, options.language);
  add_json(verb, options.output);
  verb.add_flag("--accept", options.accept,
                "Write into deck.toml that the translation is of the original as it is now");
  verb.callback([&request] {
    if (request.align.accept) require(request.align.target);
    request.verb = [&request] { return align(request.align); };
  });
}

void add_diff(CLI::App& app, Request& request) {
  DiffOptions& options = request.diff;
  CLI::App& verb =
      *app.add_subcommand("diff", "Say what has changed in the original since it was translated");
  add_target(verb, options.target);
  CLI::Option* language = add_language(verb, options.language);
  using Format = DiffOptions::Format;
  CLI::Option* format = add_choice<Format>(
      verb, "--format", options.format, {{"txt", Format::Text}, {"po", Format::Catalogue}},
      "For people, or all of one language for its translator's program");
  add_path(verb, "--out", options.file, "The file; standard output when there is none");
  verb.callback([&request, language, format] {
    const bool whole = request.diff.format == Format::Catalogue && language->count() == 0;
    if (whole) throw CLI::RequiresError(format->get_name() + " po", "--language");
    request.verb = [&request] { return diff(request.diff); };
  });
}

void add_export(CLI::App& app, Request& request) {
  ExportOptions& options = request.exported;
  CLI::App& verb = *app.add_subcommand(
      "export", "Write subtitles, a text, a page to be read, or what a translator needs");
  add_target(verb, options.target);
  CLI::Option* language = add_language(verb, options.language);
  using Format = ExportOptions::Format;
  CLI::Option* format =
      add_choice<Format>(verb, "--format", options.format,
                         {{"po", Format::Catalogue},
                          {"xliff", Format::Xliff},
                          {"vtt", Format::WebVtt},
                          {"srt", Format::SubRip},
                          {"txt", Format::Text},
                          {"html", Format::WebPage}},
                         "For a translator, as subtitles, as text, or as a page for visitors");
  format->required();
  add_path(verb, "--out", options.file, "The file; standard output when there is none");
  verb.callback([&request, language, format] {
    const bool whole = request.exported.format == Format::WebPage || language->count() > 0;
    if (!whole) throw CLI::RequiresError("--format " + format->results().front(), "--language");
    request.verb = [&request] { return export_show(request.exported); };
  });
}

void add_import(CLI::App& app, Request& request) {
  ImportOptions& options = request.import;
  CLI::App& verb = *app.add_subcommand("import",
                                       "Put a translation into the deck: a text (txt, md), "
                                       "subtitles (vtt, srt), what a translator sends "
                                       "(po, xlf, csv), a document (docx, odt, html)");
  add_path(verb, "FILE", options.file, "The translation")->required()->check(CLI::ExistingFile);
  add_target(verb, options.target);
  add_language(verb, options.language);
  verb.add_option("--encoding", options.encoding,
                  "What it is encoded in, such as windows-1252; as it seems when there is none");
  verb.add_flag_callback(
      "--as-text", [&options] { options.form = ImportOptions::Form::Text; },
      "Turn it into a text file, without its times");
  verb.callback([&request] {
    require(request.import.target);
    request.verb = [&request] { return import_text(request.import); };
  });
}

void add_new(CLI::App& app, Request& request) {
  NewOptions& options = request.begun;
  CLI::App& verb = *app.add_subcommand("new", "Begin a deck from texts, or a translation for one");
  add_path(verb, "DIR", options.folder,
           "A folder that is not there yet; or a deck, with --language")
      ->required();
  verb.add_option("FROM", options.from, "The speech, the original first: what `import` reads")
      ->type_name("PATH")
      ->check(CLI::ExistingFile);
  add_language(verb, options.language);
  verb.add_option("--encoding", options.encoding,
                  "What they are encoded in, such as windows-1252; as it seems when there is none");
  verb.callback([&request] { request.verb = [&request] { return begin(request.begun); }; });
}

void add_status(CLI::App& app, Request& request) {
  StatusOptions& options = request.status;
  CLI::App& verb =
      *app.add_subcommand("status", "Say what a running kiosk shows, and whether all is well");
  add_path(verb, "TARGET", options.target.path, "The configuration that the kiosk plays");
  add_path(verb, "--config", options.target.config, "The same, where there is no TARGET");
  add_path(verb, "--file", options.file, "The kiosk's status file")->excludes("TARGET");
  add_json(verb, options.output);
  verb.callback([&request] { request.verb = [&request] { return status(request.status); }; });
}

void add_content(CLI::App& app, Request& request) {
  ContentOptions& options = request.content;
  CLI::App& verb = *app.add_subcommand("content", "List the good content that is kept");
  add_path(verb, "--state", options.state, "The state directory, where it is not the player's own");
  add_json(verb, options.output);
  CLI::App& restore = *verb.add_subcommand("restore", "Put back what is kept as it was");
  restore.fallthrough();
  restore.add_option("ID", options.restore, "Its number")->required()->check(CLI::PositiveNumber);
  add_path(restore, "TARGET", options.target.path,
           "What it is of, where another user keeps it and that is not what this machine plays");
  add_path(restore, "--out", options.folder, "Into this folder, not where it came from");
  verb.callback([&request] { request.verb = [&request] { return content(request.content); }; });
}

void add_layout(CLI::App& app, Request& request) {
  LayoutOptions& options = request.layout;
  CLI::App& verb = *app.add_subcommand("layout", "Set each line of a text; print JSON Lines");
  add_language(verb, options.language)->required();
  add_number(verb, "--size", options.size, 1, 1e4, "Pixels of the em")->required();
  add_number(verb, "--width", options.width, 1, 1e7, "Pixels of the longest line")->required();
  add_choice<text::Wrap>(verb, "--wrap", options.wrap,
                         {{"greedy", text::Wrap::Greedy},
                          {"even", text::Wrap::Even},
                          {"balance", text::Wrap::Balance}},
                         "How to break lines");
  add_choice<text::WritingMode>(
      verb, "--writing", options.axis,
      {{"horizontal", text::WritingMode::Horizontal}, {"vertical", text::WritingMode::Vertical}},
      "How Chinese and Japanese run");
  verb.add_option("--font", options.fonts, "A PostScript name; the first is the primary font")
      ->expected(1)
      ->take_all();
  add_path(verb, "FILE", options.file, "The text; standard input when there is none");
  verb.callback([&request] { request.verb = [&request] { return layout(request.layout); }; });
}

}  // namespace

std::unique_ptr<CLI::App> command_line(Request& request) {
  auto app = std::make_unique<CLI::App>("Shows a speech as paced, captioned, full-screen slides",
                                        "lectern");
  app->set_version_flag("--version", std::string("lectern ") + kiosk::version());
  app->require_subcommand(1);
  app->set_help_flag("-h", "What there is, in brief");
  app->set_help_all_flag("--help", "The same with examples and exit statuses");
  add_new(*app, request);
  add_play(*app, request);
  add_check(*app, request);
  add_render(*app, request);
  add_proof(*app, request);
  add_timeline(*app, request);
  add_care(*app, request);
  add_align(*app, request);
  add_diff(*app, request);
  add_export(*app, request);
  add_import(*app, request);
  add_status(*app, request);
  add_content(*app, request);
  add_layout(*app, request);
  return app;
}

}  // namespace lectern::app
