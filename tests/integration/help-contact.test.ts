/** One database for all parts: making it takes longer than most promises do. */
import './help-contact/asking';
import './help-contact/limits';
import './help-contact/mails';
import './help-contact/keeping-words';
import './help-contact/answers';
import './help-contact/where-you-stand';
