/** The parts where Meta does not answer. One database and one sandbox for both. */
import './silence/onboarding';
import './silence/registering';
