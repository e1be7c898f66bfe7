<?php
/**
 * Reads a file with Moodle's own importer into the question bank of a new course, as the import page does with its defaults, and says
 * as JSON what the bank then has: `php import.php MOODLE FORMAT FILE`. What the importer does not take, it tells instead.
 */
define('CLI_SCRIPT', true);
[, $moodle, $format, $file] = $argv;
require "$moodle/config.php";
require_once "$CFG->dirroot/course/lib.php";
require_once "$CFG->libdir/questionlib.php";
require_once "$CFG->dirroot/question/format.php";
require_once "$CFG->dirroot/question/format/$format/format.php";

\core\session\manager::set_user(get_admin());
$course = create_course((object) ['fullname' => $format, 'shortname' => uniqid(), 'category' => 1]);
// Since Moodle 5 a bank is an activity of its own.
$banks = '\core_question\local\bank\question_bank_helper';
if (class_exists($banks)) {
    $context = context_module::instance($banks::create_default_open_instance($course, "Bank of $format")->id);
    $category = question_get_default_category($context->id, true);
} else {
    $context = context_course::instance($course->id);
    $category = question_make_default_categories([$context]);
}

$class = "qformat_$format";
$importer = new $class();
$importer->setCategory($category);
$importer->setContexts([$context]);
$importer->setCourse($course);
$importer->setFilename($file);
$importer->setRealfilename(basename($file));
$importer->setMatchgrades('error');
$importer->setCatfromfile(true);
$importer->setContextfromfile(true);
$importer->setStoponerror(true);
$importer->set_can_access_backupdata(false);
ob_start();
$done = $importer->importpreprocess() && $importer->importprocess() && $importer->importpostprocess();
$said = ob_get_clean();
if (!$done) exit("\n$said");

/** A text as Moodle shows it, without its marks. */
function show(string $text, int $format): string {
    $html = preg_replace('~<br ?/?>\n?~', "\n", format_text($text, $format, ['noclean' => true, 'filter' => false]));
    return trim(html_entity_decode(strip_tags($html), ENT_QUOTES | ENT_HTML5));
}

/** What the question engine gives for the key, for an answer as typed, and for another one. */
function grade(question_definition $question): array {
    if (!$question instanceof question_graded_automatically) return [];
    $question->start_attempt(new question_attempt_step(), 1);
    $grades = [$question->grade_response($question->get_correct_response())[0]];
    if ($question instanceof qtype_shortanswer_question)
        foreach ($question->answers as $answer) {
            $typed = str_replace('\*', '*', $answer->answer);
            $grades[] = $question->grade_response(['answer' => $typed])[0];
            $grades[] = 1 - $question->grade_response(['answer' => "$typed x"])[0];
        }
    return $grades;
}

$questions = array_map(function ($id) use ($DB) {
    $question = question_bank::load_question_data($id);
    return [
        'type' => $question->qtype,
        'name' => $question->name,
        'text' => $question->questiontext,
        'shown' => show($question->questiontext, $question->questiontextformat),
        'feedback' => show($question->generalfeedback, $question->generalfeedbackformat),
        'mark' => (float) $question->defaultmark,
        'id' => $question->idnumber,
        'category' => $DB->get_field('question_categories', 'name', ['id' => $question->category]),
        'tags' => array_values(core_tag_tag::get_item_tags_array('core_question', 'question', $id)),
        'answers' => array_map(fn($answer) => [
            'text' => $question->qtype === 'multichoice' ? show($answer->answer, $answer->answerformat) : $answer->answer,
            'fraction' => (float) $answer->fraction,
            'feedback' => $answer->feedback,
        ], array_values($question->options->answers ?? [])),
        'pairs' => array_map(fn($pair) => [
            'prompt' => show($pair->questiontext, $pair->questiontextformat),
            'option' => $pair->answertext,
        ], array_values($question->options->subquestions ?? [])),
        'grades' => grade(question_bank::load_question($id)),
    ];
}, $importer->questionids);
echo json_encode($questions, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
