<?php
/**
 * Writes a question in Moodle's own form and exports it with all that a category has, by Moodle's own exporter:
 * `php export.php MOODLE CATEGORY QUESTION`, the question as JSON of `text`, `right` and `wrong`. Says the XML as JSON.
 */
define('CLI_SCRIPT', true);
[, $moodle, $name, $json] = $argv;
require "$moodle/config.php";
require_once "$CFG->libdir/questionlib.php";
require_once "$CFG->dirroot/question/format.php";
require_once "$CFG->dirroot/question/editlib.php";
require_once "$CFG->dirroot/question/format/xml/format.php";

\core\session\manager::set_user(get_admin());
$categories = $DB->get_records('question_categories', ['name' => $name], 'id DESC');
$category = reset($categories);
$context = context::instance_by_id($category->contextid);
$told = json_decode($json);
$html = fn($text) => ['text' => $text === '' ? '' : '<p dir="ltr">' . s($text) . '&nbsp;</p>', 'format' => FORMAT_HTML];
$texts = [$told->right, ...$told->wrong];
$form = (object) [
    'category' => "$category->id,$context->id", 'context' => $context, 'name' => 'Written here', 'defaultmark' => 1,
    'questiontext' => $html($told->text), 'generalfeedback' => $html(''), 'penalty' => 0.3333333, 'single' => 1,
    'shuffleanswers' => 1, 'answernumbering' => 'abc', 'showstandardinstruction' => 0, 'noanswers' => count($texts),
    'answer' => array_map($html, $texts), 'fraction' => [1, ...array_fill(1, count($told->wrong), 0)],
    'feedback' => array_map(fn() => $html(''), $texts), 'status' => 'ready', 'idnumber' => '', 'tags' => [],
    'correctfeedback' => $html('Right.'), 'partiallycorrectfeedback' => $html(''), 'incorrectfeedback' => $html('Wrong.'),
];
question_bank::get_qtype('multichoice')->save_question((object) ['category' => $category->id, 'qtype' => 'multichoice'], $form);

$exporter = new qformat_xml();
$exporter->setCategory($category);
$exporter->setContexts([$context]);
$exporter->setCourse(get_site());
$exporter->setCattofile(true);
$exporter->setContexttofile(true);
$exporter->set_can_access_backupdata(false);
ob_start();
$xml = $exporter->exportpreprocess() ? $exporter->exportprocess() : '';
ob_end_clean();
echo json_encode($xml, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
