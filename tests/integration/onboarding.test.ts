/** One database and one sandbox for all parts: starting both takes longer than most promises do. */
import './onboarding/whole-road';
import './onboarding/answers';
import './onboarding/window';
import './onboarding/business';
import './onboarding/code';
import './onboarding/others-ids';
import './onboarding/preflight';
