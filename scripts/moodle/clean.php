<?php
/** What Moodle leaves of texts that it cleans, those of forums and of whoever is no teacher: `php clean.php MOODLE HTML …`. */
define('CLI_SCRIPT', true);
require "$argv[1]/config.php";
$PAGE->set_context(context_system::instance());
echo json_encode(array_map(fn($html) => format_text($html, FORMAT_HTML), array_slice($argv, 2)));
