<?php
/**
 * A course with a teacher and a pupil, for scripts/moodle.ts: `php school.php MOODLE PASSWORD`. Says the course's id. Passwords
 * are the check's own; nothing here outlives it.
 */
define('CLI_SCRIPT', true);
[, $moodle, $password] = $argv;
require "$moodle/config.php";
require_once "$CFG->dirroot/course/lib.php";
require_once "$CFG->dirroot/user/lib.php";

\core\session\manager::set_user(get_admin());
$course = create_course((object) ['fullname' => 'ქართული', 'shortname' => 'ka', 'category' => 1, 'numsections' => 1]);
foreach (['teacher' => 'editingteacher', 'pupil' => 'student'] as $login => $role) {
    $id = user_create_user((object) [
        'username' => $login, 'password' => $password, 'firstname' => $login, 'lastname' => 'School',
        'email' => "$login@example.org", 'confirmed' => 1, 'mnethostid' => $CFG->mnet_localhost_id,
    ]);
    enrol_try_internal_enrol($course->id, $id, $DB->get_field('role', 'id', ['shortname' => $role], MUST_EXIST));
}
// No tour of the pages stands in the way.
$DB->set_field('tool_usertours_tours', 'enabled', 0);
echo json_encode(['course' => (int) $course->id, 'release' => $CFG->release]);
