package deskside.usecases.secondperson;

/** All that can be done with replies that need a second person, for screens. */
public record SecondPerson(AskForReply askForReply, DecideReply decideReply, LoadReplyRequests loadReplyRequests) {
}
