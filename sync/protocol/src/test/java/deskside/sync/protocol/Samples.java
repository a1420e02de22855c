package deskside.sync.protocol;

import deskside.domain.Language;
import deskside.domain.Money;
import deskside.domain.aftersales.CaseKind;
import deskside.domain.aftersales.CaseState;
import deskside.domain.attachment.Attachment;
import deskside.domain.conversation.Channel;
import deskside.domain.conversation.Conversation;
import deskside.domain.conversation.ConversationStatus;
import deskside.domain.people.Account;
import deskside.domain.people.Role;
import deskside.domain.privacy.PersonalField;
import deskside.domain.procedure.Taken;
import deskside.domain.sync.Command;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One sample of each wire record, by the name of its golden file. */
final class Samples {

    private static final Instant NOW = Instant.parse("2026-11-20T02:30:00.123Z");

    private static final String HASH = "0ff1ce".repeat(10) + "abcd";

    private Samples() {
    }

    static Map<String, Object> all() {
        var samples = new LinkedHashMap<String, Object>();
        samples.put("Health", new Health("UP", "0192-epoch", 1, NOW));
        samples.put("SignInRequest", new SignInRequest("lin", "deskside-demo", "device-1"));
        samples.put("SignInResponse", new SignInResponse("dG9rZW4", NOW, new Account("lin", "lin", "林晓", Role.AGENT), "0192-epoch"));
        samples.put("PullRequest", new PullRequest("device-1", "desk", null, 500, Paths.SCHEMA));
        samples.put("PullResponse", new PullResponse(List.of(upsert(), new WireChange("order", "2026111600423", 4, "TOMBSTONE", null, 8)),
                "Y3Vyc29y", true, NOW));
        samples.put("DigestRequest", new DigestRequest("device-1", "desk", "Y3Vyc29y", Paths.SCHEMA));
        samples.put("DigestResponse", new DigestResponse(true, List.of(digest())));
        samples.put("TypeDigest", digest());
        samples.put("WireChange", upsert());
        samples.put("Poke", new Poke("desk", 42));
        samples.put("CommandRequest", request(new Command.SendReply("cmd-1", "chat-1", "可以的，差价 ¥120 会退回。", 5, "suggestion-3")));
        samples.put("CommandRequest-attachment", request(new Command.SendReply("cmd-1", "chat-1", "", 5, null,
                List.of(new Attachment(HASH, "image/png", "退货地址.png", 48_213, 1_280, 960, 0)))));
        samples.put("StoredAttachment", new StoredAttachment(HASH, "image/png", 48_213, 1_280, 960, 0));
        samples.put("ChannelAttachment", new ChannelAttachment(HASH, "外箱.jpg"));
        samples.put("ChannelMessageRequest-attachment", new ChannelMessageRequest("m-2", "chat-1", "c-0001", "2026111600423", "wechat-mini", "zh", "CUSTOMER",
                "", NOW, null, null, List.of(new ChannelAttachment(HASH, "外箱.jpg"))));
        samples.put("CommandRequest-accept", request(new Command.AcceptConversation("cmd-2", "chat-1")));
        samples.put("CommandRequest-close", request(new Command.CloseConversation("cmd-3", "chat-1")));
        samples.put("CommandRequest-transfer", request(new Command.TransferConversation("cmd-4", "chat-1", null, "请财务看")));
        samples.put("CommandRequest-open-case", request(openCase()));
        samples.put("CommandRequest-decide-case", request(new Command.DecideCase("cmd-6", "chat-1", "cmd-5", "a".repeat(64), true, "同意")));
        samples.put("CommandRequest-grant-less", request(new Command.GrantLess("cmd-10", "chat-1", "cmd-5", "a".repeat(64), Money.cny("200.00"), "先补 200")));
        samples.put("CommandRequest-withdraw-case", request(new Command.WithdrawCase("cmd-11", "chat-1", "2026111600423", "cmd-5")));
        samples.put("CommandRequest-settle-case", request(new Command.SettleCase("cmd-12", "chat-1", "cmd-5", CaseState.REFUND_DUE, Money.cny("599.00"))));
        samples.put("CommandRequest-change-address", request(new Command.ChangeAddress("cmd-13", "chat-1", "2026111600423", "杭州市西湖区青溪路 128 号",
                "杭州市滨江区江南大道 66 号")));
        samples.put("CommandRequest-keep-progress", request(new Command.KeepProgress("cmd-14", "chat-1", "G-PAY", 2, "2026111600423", null,
                List.of(new Taken("which", "risk", NOW)), false)));
        samples.put("WarehouseStepRequest", new WarehouseStepRequest("wms-7781", "RT-8F2K", "INSPECTED", NOW, 1, "外包装完好", null, null));
        samples.put("WarehouseStepResponse", new WarehouseStepResponse("cmd-5", "REFUND_DUE", false));
        var expected = new ExpectedReturn("RT-8F2K", "cmd-5", "RETURN", "INSPECTING", "2026111600423", "AF-500", 1, "顺丰", "RW204811936502", NOW);
        samples.put("ExpectedReturn", expected);
        samples.put("ExpectedReturns", new ExpectedReturns(List.of(expected)));
        samples.put("CommandRequest-reveal", request(new Command.RevealField("cmd-7", "chat-1", "c-0001", PersonalField.PHONE, "核对身份")));
        samples.put("EvidenceRequest", new EvidenceRequest("chat-1", "投诉核查", false));
        samples.put("ErasureRequest", new ErasureRequest("c-0001", "顾客要求删除"));
        samples.put("ErasureResponse", new ErasureResponse("c-0001", 2, 31, 1, 0));
        samples.put("CommandRequest-propose-article-change", request(new Command.ProposeArticleChange("cmd-7", "chat-1", "kb-1", 3, "1 至 3 个工作日到账。", "银行卡更慢")));
        samples.put("CommandRequest-decide-proposal", request(new Command.DecideProposal("cmd-8", "chat-1", "cmd-7", true, "")));
        samples.put("CommandRequest-record-call",
                request(new Command.RecordCall("cmd-9", "call-1", "c-0001", null, Language.ZH, "包裹三天没动了", NOW)));
        samples.put("CommandRequest-tell-customer", request(new Command.TellCustomer("cmd-15", "chat-1", "c-0001", "2026111600423", Language.ZH,
                "您好，您的包裹已签收，请检查商品是否齐全。", "notice:parcel_delivered:ship-9:1795141800")));
        samples.put("CommandRequest-request-reply", request(new Command.RequestReply("cmd-10", "chat-1", "这边给您补偿 200 元。", 5, null)));
        samples.put("CommandRequest-decide-reply", request(new Command.DecideReply("cmd-11", "chat-1", "cmd-10", "a".repeat(64), true, "同意")));
        samples.put("CommandBatch", new CommandBatch(List.of(request(new Command.CloseConversation("cmd-3", "chat-1")), request(openCase()))));
        samples.put("CommandAnswer", CommandAnswer.of(new CommandReceipt("cmd-1", CommandReceipt.Outcome.EXECUTED, "receipt-9", null)));
        samples.put("CommandAnswers", new CommandAnswers(List.of(
                CommandAnswer.of(new CommandReceipt("cmd-1", CommandReceipt.Outcome.EXECUTED, "receipt-9", null)),
                new CommandAnswer(409, null, new Problem("STILL_RUNNING", "The command is being executed: ask again shortly"), 1))));
        samples.put("CommandReceipt", new CommandReceipt("cmd-1", CommandReceipt.Outcome.EXECUTED, "receipt-9", null));
        samples.put("CommandReceipt-rejected", new CommandReceipt("cmd-2", CommandReceipt.Outcome.REJECTED, "receipt-10", "会话已不在排队中。"));
        samples.put("ChannelMessageRequest", new ChannelMessageRequest("m-1", "chat-1", "c-0001", "2026111600423", "wechat-mini", "zh", "BOT",
                "以页面为准", NOW, "情绪升高", 0.41));
        samples.put("ChannelMessageResponse", new ChannelMessageResponse("chat-1", "message-1", 3, false));
        samples.put("ChannelReplies", new ChannelReplies(List.of(new ChannelReplies.Reply(17, "chat-1", "c-0001", "message-2", 4, "lin", "可以的", NOW, "cmd-1", List.of())), 17));
        samples.put("PresenceRequest", new PresenceRequest("device-1", "chat-1", true));
        samples.put("PresenceResponse", new PresenceResponse(List.of(new PresentPerson("chen", "陈雨", false)), true, 8));
        samples.put("PresentPerson", new PresentPerson("chen", "陈雨", false));
        samples.put("ChannelTypingRequest", new ChannelTypingRequest("chat-1"));
        samples.put("ChannelTypingResponse", new ChannelTypingResponse(6));
        var device = new Device("device-1", "lin", NOW, NOW, "电脑遗失", 2);
        samples.put("Device", device);
        samples.put("Devices", new Devices(List.of(device, new Device("device-2", "chen", NOW, null, null, 0))));
        samples.put("RevokeRequest", new RevokeRequest("device-1", "电脑遗失"));
        var escrowed = request(new Command.CloseConversation("cmd-3", "chat-1"));
        samples.put("EscrowedCommand", new EscrowedCommand("lin", escrowed));
        samples.put("EscrowRequest", new EscrowRequest("device-1", List.of(new EscrowedCommand("lin", escrowed))));
        samples.put("EscrowResponse", new EscrowResponse(1));
        samples.put("EscrowEntry", new EscrowEntry("lin", "lin", NOW, escrowed));
        samples.put("Escrow", new Escrow(List.of(new EscrowEntry("lin", "lin", NOW, escrowed))));
        samples.put("EscrowDecisionRequest", new EscrowDecisionRequest("cmd-3", EscrowDecisionRequest.Decision.RELEASE));
        samples.put("Problem", new Problem("OUT_OF_ORDER", "An earlier command is missing: send number 3 next"));
        samples.put("Problem-sequence-used", new Problem("SEQUENCE_USED", "The place 3 is used up: send it with a higher one", 5L));
        samples.put("Problem-revoked", new Problem("REVOKED", "电脑遗失"));
        return samples;
    }

    private static Command openCase() {
        return new Command.OpenCase("cmd-5", "chat-1", CaseKind.PRICE_PROTECTION, "2026111600423", Money.cny("260.00"), Money.cny("599.00"),
                Money.cny("0.00"), "七天内降价", null);
    }

    private static TypeDigest digest() {
        return new TypeDigest("customer", 2, HASH);
    }

    private static WireChange upsert() {
        var conversation = new Conversation("chat-1", 2, "c-0001", "2026111600423", Channel.WECHAT_MINI, Language.ZH, ConversationStatus.WAITING, null,
                "情绪升高", List.of(), NOW, NOW, NOW, "你们不认账？", 3);
        return new WireChange("conversation", "chat-1", 2, "UPSERT", WireCodec.entityText(conversation), 7);
    }

    private static CommandRequest request(Command command) {
        var payload = WireCodec.read(WireCodec.write(command), JsonNode.class);
        return new CommandRequest(command.commandId(), "device-1", command.aggregate(), 2, WireCodec.typeName(command), payload,
                WireCodec.payloadHash(payload), NOW, NOW.plusSeconds(14_400));
    }
}
